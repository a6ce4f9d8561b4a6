import { actionSet, heading, paragraph, press, unfold, type Action, type Element } from '../cards/card-parts';
import { wordsInput } from '../cards/card-inputs';
import { linesOf, named } from '../cards/safe-text';
import { bulletinLimits, type BulletinApprover } from './bulletin';
import { cardWords as words } from './bulletin-card-words';

/** What stands under the bulletin: what the reader can do, or what came of it. */
export type BulletinCardFoot =
  | { readonly kind: 'preview' }
  | { readonly kind: 'person'; readonly readAt?: Date }
  | { readonly kind: 'channel' }
  | {
      readonly kind: 'approval';
      readonly as: BulletinApprover;
      readonly askedBy: string;
      readonly why?: string;
      readonly decided?: { readonly what: 'approved' | 'refused' | 'moved-on'; readonly by: string };
    };

/** The card's own id and what it showed, which every button gives back. */
export interface BulletinCardKey {
  readonly bulletinId: string;
  readonly contentVersion: number;
}

interface Foot {
  readonly body: readonly Element[];
  readonly actions: readonly Action[];
}

const readButton = (key: BulletinCardKey): Action => press(words.read, { verb: 'bulletin-read', ...key });

const askButton = ({ bulletinId }: BulletinCardKey, readers: string): Action =>
  unfold(words.ask, {
    body: [
      paragraph(words.goesTo(readers)),
      paragraph(words.danger, { bold: true }),
      wordsInput({
        id: 'words',
        label: words.question,
        errorMessage: words.noQuestion,
        maxLength: bulletinLimits.words,
      }),
    ],
    actions: [press(words.sendQuestion, { verb: 'bulletin-ask', bulletinId }, { sendsInputs: true })],
  });

const refuseButton = (key: BulletinCardKey): Action =>
  unfold(words.sendBack, {
    body: [
      wordsInput({
        id: 'words',
        label: words.change,
        errorMessage: words.noChange,
        maxLength: bulletinLimits.words,
      }),
    ],
    actions: [press(words.sendBackNow, { verb: 'bulletin-refuse', ...key }, { sendsInputs: true })],
  });

type Approval = Extract<BulletinCardFoot, { kind: 'approval' }>;

function decidedLine({ what, by }: NonNullable<Approval['decided']>): string {
  if (what === 'moved-on') return words.movedOn;
  return what === 'approved' ? words.approvedBy(named(by)) : words.refusedBy(named(by));
}

const whyLines = (why: string | undefined): Element[] =>
  why === undefined
    ? []
    : linesOf(why)
        .filter((line) => line !== '')
        .map((line, at) => paragraph(at === 0 ? words.why(line) : line, { close: at > 0 }));

/** Apart from the bulletin, so that nobody takes it for a part of it. The buttons stand with it. */
function approvalFoot({ as, askedBy, why, decided }: Approval, key: BulletinCardKey): Foot {
  const name = named(askedBy);
  const asks = as === 'champion' ? words.askedChampion(name) : words.askedOfficer(name);
  const buttons = [press(words.approve, { verb: 'bulletin-approve', ...key }), refuseButton(key)];
  const items = [
    heading(words.decision, 'Medium'),
    paragraph(asks),
    ...whyLines(why),
    ...(decided ? [paragraph(decidedLine(decided), { bold: true })] : actionSet(buttons)),
  ];
  const below = paragraph(words.buttonsBelow, { quiet: true });
  return { body: [below, { type: 'Container', style: 'emphasis', items }], actions: [] };
}

export function footOf(foot: BulletinCardFoot, key: BulletinCardKey, questionsReadBy?: string): Foot {
  if (foot.kind === 'approval') return approvalFoot(foot, key);
  const ask = askButton(key, questionsReadBy === undefined ? words.officers : named(questionsReadBy));
  if (foot.kind === 'person' && foot.readAt) {
    return { body: [paragraph(words.wasRead(foot.readAt), { bold: true })], actions: [ask] };
  }
  return { body: [], actions: [readButton(key), ask] };
}
