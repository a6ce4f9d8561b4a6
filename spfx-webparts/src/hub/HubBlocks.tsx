import * as React from 'react';
import { bulletinList } from '@councillor-safety/core/bulletin/bulletin-published-list';
import { contactList } from '@councillor-safety/core/contacts/contacts-list';
import { guidanceList } from '@councillor-safety/core/guidance/guidance-list';
import type { HubBlock } from '@councillor-safety/core/hub/hub-blocks';
import { newestPlace } from '../bulletin/bulletin-address';
import { Bulletins } from '../bulletin/Bulletins';
import { WhoToGoTo } from '../contacts/WhoToGoTo';
import { topicHref } from '../guidance/article-address';
import { GuidanceBlock } from '../guidance/GuidanceBlock';
import { useLists } from '../reading/useLists';
import { useHost } from '../shell/host';
import { Corrections } from './Corrections';
import type { HubSettings } from './hub-settings';
import { hubStrings } from './hub-strings';
import { ListBlock } from './ListBlock';
import { Support } from './Support';
import { WaysIn } from './WaysIn';
import { WhatHappens } from './WhatHappens';

/** All in one call; a list whose block is not shown is not worth a second way of asking. */
const wanted = {
  lists: [contactList, guidanceList, bulletinList],
  newest: { [bulletinList.name]: { by: bulletinList.columns.publishedAt.name, count: 3 } },
};
const headings = hubStrings.lists;
const guidancePlace = 'safety-guidance';

/** Everything below the emergency numbers, in the order that the council has chosen. */
export function HubBlocks({ settings }: { readonly settings: HubSettings }): JSX.Element {
  const { source } = useHost();
  const reading = useLists(wanted, source);
  const { blocks, targets, eap } = settings;
  const speaker = blocks.find((block) => ['contacts', 'bulletins', 'guidance'].includes(block));
  const guidanceHref = blocks.includes('guidance') ? topicHref('Looking after yourself') : undefined;
  const drawn: Readonly<Record<HubBlock, () => JSX.Element>> = {
    'ways-in': () => <WaysIn {...settings} />,
    contacts: () => (
      <ListBlock heading={headings.contacts} reading={reading} speaks={speaker === 'contacts'}>
        {(own) => <WhoToGoTo reading={own} />}
      </ListBlock>
    ),
    'what-happens': () => <WhatHappens targets={targets} />,
    support: () => <Support eap={eap} guidanceHref={guidanceHref} />,
    bulletins: () => (
      <ListBlock
        heading={headings.bulletins}
        id={newestPlace}
        reading={reading}
        speaks={speaker === 'bulletins'}
      >
        {(own) => <Bulletins reading={own} />}
      </ListBlock>
    ),
    guidance: () => (
      <ListBlock
        heading={headings.guidance}
        id={guidancePlace}
        reading={reading}
        speaks={speaker === 'guidance'}
      >
        {(own) => <GuidanceBlock reading={own} />}
      </ListBlock>
    ),
  };
  return (
    <>
      {blocks.map((block) => (
        <React.Fragment key={block}>{drawn[block]()}</React.Fragment>
      ))}
      <Corrections />
    </>
  );
}
