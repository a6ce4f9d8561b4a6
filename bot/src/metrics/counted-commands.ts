import type { Acceptance } from '../acceptance/acceptance';
import { Refused, type Applier } from '../acceptance/applier';
import type { Meter } from './meter';

/** Counts what is accepted for the first time; a repeat of the same is no second one. */
export const countedAcceptance = (acceptance: Acceptance, meter: Meter): Acceptance => ({
  ...acceptance,
  accept: async (command) => {
    const receipt = await acceptance.accept(command);
    if (!receipt.already) meter.accepted(command);
    return receipt;
  },
  acceptWithin: async (commands, within) => {
    await acceptance.acceptWithin(commands, within);
    for (const command of commands) meter.accepted(command);
  },
});

export const countedApplier =
  (meter: Meter) =>
  (applier: Applier): Applier => ({
    ...applier,
    apply: async (command, context) => {
      try {
        const outcome = await applier.apply(command, context);
        meter.worked(applier, 'filed');
        return outcome;
      } catch (error) {
        meter.worked(applier, error instanceof Refused ? 'refused' : 'again');
        throw error;
      }
    },
  });
