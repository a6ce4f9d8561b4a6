import type { Turn } from './channel';
import { emergencyText, plainSummary } from './emergency-text';

/** Answers everything that somebody says, and the arrival of the app, with what to do in danger. */
export async function sayEmergencyText(turn: Turn): Promise<undefined> {
  const { kind } = turn;
  if (kind === 'message' || kind === 'action' || kind === 'installed')
    await turn.reply({ text: emergencyText, summary: plainSummary });
  return undefined;
}
