export {
  chooseColleagueMessage,
  chooseEndMessage,
  chooseExcludedMessage,
  chooseKindsMessage,
  choosePersonMessage,
  writeNoteMessage,
} from './chooser-cards';
export {
  emergencyMessage,
  notPersonalMessage,
  numbersMessage,
  outsiderMessage,
  troubleMessage,
} from './emergency-cards';
export { sentToMessage } from './helper-cards';
export { renderSay, type RenderExtra } from './render-say';
export {
  bookMessage,
  helperWelcomeMessage,
  goodbyeMessage,
  keptMessage,
  noAttachmentMessage,
  noCallMessage,
  notUnderstoodMessage,
  refusalSentence,
  reportMessage,
  startMessage,
  thanksMessage,
  whoIsOnCallMessage,
  type OfferedButton,
  type StartOptions,
} from './start-cards';
export type { TabLink, TabPage } from '../../tab/tab-link';
export { notUnderstoodPressSentence } from './texts-start';
