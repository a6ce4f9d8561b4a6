import type { RecordOf } from '../../sharepoint/list-definition';
import type { guidanceList } from '../guidance-list';
import { accounts } from './guidance-accounts';
import { calming } from './guidance-calming';
import { conduct } from './guidance-conduct';
import { independents } from './guidance-independents';
import { kit } from './guidance-kit';
import { loneWorking } from './guidance-lone-working';
import { onlineAbuse } from './guidance-online-abuse';
import { police } from './guidance-police';
import { policeBriefing } from './guidance-police-briefing';
import { replies } from './guidance-replies';
import { rules } from './guidance-rules';
import { socialMedia } from './guidance-social-media';
import type { StarterArticle } from './guidance-starter-article';
import { surgeries } from './guidance-surgeries';
import { threats } from './guidance-threats';
import { vexatious } from './guidance-vexatious';
import { visits } from './guidance-visits';
import { wellbeing } from './guidance-wellbeing';
import { zeroTolerance } from './guidance-zero-tolerance';

/** What somebody in trouble needs first stands first; what is read once, on a calm day, last. */
const inOrder: readonly StarterArticle[] = [
  ...[threats, police],
  ...[surgeries, visits, loneWorking, kit],
  ...[calming, replies, vexatious],
  ...[onlineAbuse, accounts, socialMedia],
  ...[wellbeing, independents],
  ...[zeroTolerance, rules, conduct],
  policeBriefing,
];

/** Articles between two of ours find a number. */
const step = 10;

/**
 * The articles a new hub begins with, each marked as a starter text until the council has made it its own.
 * @param firstReview ISO date and time by which the council must have reviewed them.
 */
export const starterArticles = (firstReview: string): readonly RecordOf<typeof guidanceList>[] =>
  inOrder.map((article, at) => ({
    ...article,
    audience: [...article.audience],
    reviewBy: firstReview,
    starter: true,
    sortOrder: (at + 1) * step,
  }));
