import type { RequestHandler } from 'express';
import { faultMiddleware } from './fault-answers';
import { FaultRules } from './fault-rules';
import { Meter } from './meter';
import { changedSettings, defaultSettings, type Settings } from './settings';

/** What a tester can change about a running tenant, and read from it. Nothing of it outlives the process. */
export interface Control {
  readonly faultRules: FaultRules;
  readonly meterFigures: Meter;
  settings(): Readonly<Settings>;
  changeSettings(body: unknown): Readonly<Settings>;
  resetSettings(): void;
  /** Express middleware; goes before `faults`, so that refused calls count too. */
  readonly meter: RequestHandler;
  /** Express middleware; covers every router mounted after it, except `/control`. */
  readonly faults: RequestHandler;
}

const metering =
  (figures: Meter): RequestHandler =>
  (request, response, next) => {
    if (!request.path.startsWith('/control')) {
      const { method, originalUrl } = request;
      response.once('close', () =>
        figures.record({
          method,
          url: originalUrl,
          status: response.writableFinished ? response.statusCode : 'cut',
        }),
      );
    }
    next();
  };

export function createControl(): Control {
  const faultRules = new FaultRules();
  const meterFigures = new Meter();
  let settings: Readonly<Settings> = defaultSettings;
  return {
    faultRules,
    meterFigures,
    settings: () => settings,
    changeSettings: (body) => (settings = changedSettings(settings, body)),
    resetSettings: () => void (settings = defaultSettings),
    meter: metering(meterFigures),
    faults: faultMiddleware(faultRules),
  };
}
