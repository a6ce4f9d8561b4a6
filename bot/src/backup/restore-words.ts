import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { listOf, type Restored } from './restore';
import { rowsIn } from './write-backup';

export const londonMoment = (at: Date): string => `${londonWallTime(at).replace('T', ' at ')} London time`;

/** What the person who restored must know, since no software can know it. */
export function restoreWords({ madeAt, counts, deleted }: Restored): string[] {
  const rows = rowsIn(counts);
  return [
    ...(rowsIn(deleted) > 0 ? [`Deleted what was there: ${listOf(deleted)}.`] : []),
    `Put back ${rows} ${rows === 1 ? 'row' : 'rows'} as they were on ${londonMoment(new Date(madeAt))}: ${listOf(counts) || 'none'}.`,
    'You can start the service now. It goes on from that moment by itself.',
    '',
    'What this means for what happened after that moment:',
    '- What was already filed in SharePoint is there, once. What is filed again is known by its key and not doubled.',
    '- Lost: what was accepted after it and had not reached SharePoint yet, and drafts. Ask the people who sent something then to look whether it is there.',
    '- Sent a second time, perhaps: messages of the bot, bulletins and reminders that waited then and went out afterwards.',
    '- Calls that were open then are open again, and people are asked again. Whoever ended one ends it once more.',
    '- The rota, who is asked, the sessions and the settings are as they were then. Look at them, and save again what had changed.',
  ];
}
