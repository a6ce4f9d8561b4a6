import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import type { SavedWebPart } from './page-config';

/** As a council would have set up the two web parts on its page; until an officer saves other settings. */
export const sampleSettings: ReadonlyMap<string, SavedWebPart> = new Map([
  [
    '3f1e7b52-0c1d-4a7e-9d56-5a8f0f6f4b21',
    {
      properties: {
        teamsAppId: sampleProduct.clientId,
        botId: sampleProduct.clientId,
        onCallPhone: '01632 960110',
        correctionsEmail: 'member.services@ambleford.example',
        eapName: 'Lighthouse Listening',
        eapPhone: '01632 960150',
        eapHours: 'Day and night',
      },
      dataVersion: '1.0',
    },
  ],
  [
    'a9c4d2f6-58e3-4d13-8a3b-7c2f9e1d6e32',
    { properties: { correctionsEmail: 'member.services@ambleford.example' }, dataVersion: '1.0' },
  ],
]);
