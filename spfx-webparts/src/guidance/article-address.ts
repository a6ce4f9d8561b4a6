import { guidanceTopics, type GuidanceTopic } from '@councillor-safety/core/guidance/guidance-list';

/** An open article stands in the address as `#g=<item id>`: neutral, so that nothing about its reader can be told from it. */
const mark = 'g=';

const parts = (hash: string): readonly string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

export const articleIn = (hash: string): string | undefined => {
  const id = parts(hash)
    .find((part) => part.startsWith(mark))
    ?.slice(mark.length);
  return id !== undefined && /^\d{1,12}$/.test(id) ? id : undefined;
};

const places = [undefined, ...guidanceTopics];

/** Where a topic stands in the page: a number, for the address too, so that it does not say what somebody reads about. */
export const topicPlace = (topic: GuidanceTopic | undefined): string =>
  `guidance-topic-${places.indexOf(topic)}`;

export const topicPlaceIn = (hash: string): string | undefined =>
  places.map(topicPlace).find((place) => hash === `#${place}`);

/** The same hash with another article or none, and no topic; what others keep in it stays. */
export const hashWith = (hash: string, id: string | undefined): string => {
  const others = parts(hash).filter((part) => !part.startsWith(mark) && !topicPlaceIn(`#${part}`));
  const all = id === undefined ? others : [...others, `${mark}${id}`];
  return all.length > 0 ? `#${all.join('&')}` : '';
};

/** For links from elsewhere in the page: the topic is unfolded. */
export const topicHref = (topic: GuidanceTopic): string => `#${topicPlace(topic)}`;
