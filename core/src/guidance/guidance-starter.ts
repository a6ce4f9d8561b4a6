import type { RecordOf } from '../sharepoint/list-definition';
import type { guidanceList } from './guidance-list';
import { accounts } from './starter/guidance-accounts';
import { calming } from './starter/guidance-calming';
import { conduct } from './starter/guidance-conduct';
import { independents } from './starter/guidance-independents';
import { kit } from './starter/guidance-kit';
import { loneWorking } from './starter/guidance-lone-working';
import { onlineAbuse } from './starter/guidance-online-abuse';
import { police } from './starter/guidance-police';
import { policeBriefing } from './starter/guidance-police-briefing';
import { replies } from './starter/guidance-replies';
import { rules } from './starter/guidance-rules';
import { socialMedia } from './starter/guidance-social-media';
import type { StarterArticle } from './starter/guidance-starter-article';
import { surgeries } from './starter/guidance-surgeries';
import { threats } from './starter/guidance-threats';
import { vexatious } from './starter/guidance-vexatious';
import { visits } from './starter/guidance-visits';
import { wellbeing } from './starter/guidance-wellbeing';
import { zeroTolerance } from './starter/guidance-zero-tolerance';

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
