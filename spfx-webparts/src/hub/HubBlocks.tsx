import * as React from 'react';
import { contactList } from '@councillor-safety/core/contacts/contacts-list';
import { guidanceList } from '@councillor-safety/core/guidance/guidance-list';
import type { HubBlock } from '@councillor-safety/core/hub/hub-blocks';
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

/** Both in one call; a list whose block is not shown is not worth a second way of asking. */
const lists = [contactList, guidanceList];
const headings = hubStrings.lists;
const guidancePlace = 'safety-guidance';

/** Everything below the emergency numbers, in the order that the council has chosen. */
export function HubBlocks({ settings }: { readonly settings: HubSettings }): JSX.Element {
  const { source } = useHost();
  const reading = useLists(lists, source);
  const { blocks, targets, eap } = settings;
  const speaker = blocks.find((block) => block === 'contacts' || block === 'guidance');
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
