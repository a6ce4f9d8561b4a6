import type { FeedLine } from '../../connector/activity';
import { list, record, text } from '../../graph-wire/body';
import { badRequest } from '../../graph-wire/graph-error';
import type { OwnManifest } from './own-manifest';

const offered = ['topic', 'activityType', 'previewText', 'templateParameters'];
const longestAddress = 1024;
/** Of a notification about something that is no resource of Graph. */
const deepLink = /^https:\/\/teams\.microsoft\.com\/l\//;

function readTopic(given: unknown): Pick<FeedLine, 'webUrl'> {
  const { source, value, webUrl } = record(given, 'topic');
  if (source !== 'text') throw badRequest(`The topic's source '${String(source)}' is not offered here.`);
  text(value, 'topic.value');
  const address = text(webUrl, 'topic.webUrl');
  if (address.length > longestAddress)
    throw badRequest(`topic.webUrl is longer than ${longestAddress} characters.`);
  if (!deepLink.test(address)) throw badRequest('topic.webUrl must be a deep link into Teams.');
  return { webUrl: address };
}

function readParameters(given: unknown): ReadonlyMap<string, string> {
  const pairs = list(given ?? [], 'templateParameters').map((each) => {
    const { name, value } = record(each, 'Each of templateParameters');
    return [text(name, 'name'), text(value, 'value')] as const;
  });
  return new Map(pairs);
}

function titleOf(
  template: string | undefined,
  { type, values }: { type: string; values: ReadonlyMap<string, string> },
): string {
  if (template === undefined) throw badRequest(`The app's manifest declares no activity '${type}'.`);
  return template.replace(/\{(\w+)\}/g, (_hole, name: string) => {
    const value = name === 'actor' ? 'Councillor Safety' : values.get(name);
    if (value === undefined) throw badRequest(`The template parameter '${name}' is missing.`);
    return value;
  });
}

/** The line that a notification makes. @throws GraphError 400 */
export function readNotification(
  body: unknown,
  { activityTexts }: OwnManifest,
): Omit<FeedLine, 'id' | 'sentAt'> {
  const given = record(body, 'The request body');
  const unknown = Object.keys(given).find((name) => !offered.includes(name));
  if (unknown !== undefined) throw badRequest(`The property '${unknown}' is not offered here.`);
  const type = text(given.activityType, 'activityType');
  const values = readParameters(given.templateParameters);
  const template = type === 'systemDefault' ? '{systemDefaultText}' : activityTexts.get(type);
  return {
    ...readTopic(given.topic),
    activityType: type,
    title: titleOf(template, { type, values }),
    preview: text(record(given.previewText, 'previewText').content, 'previewText.content'),
  };
}
