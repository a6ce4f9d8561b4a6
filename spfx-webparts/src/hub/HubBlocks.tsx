import * as React from 'react';
import { contactList } from '@councillor-safety/core/contacts/contacts-list';
import { guidanceList } from '@councillor-safety/core/guidance/guidance-list';
import type { HubBlock } from '@councillor-safety/core/hub/hub-blocks';
import { WhoToGoTo } from '../contacts/WhoToGoTo';
import { useLists } from '../reading/useLists';
import { useHost } from '../shell/host';
import { Corrections } from './Corrections';
import type { HubSettings } from './hub-settings';
import { Support } from './Support';
import { WaysIn } from './WaysIn';
import { WhatHappens } from './WhatHappens';

/** Both in one call; a list whose block is not shown is not worth a second way of asking. */
const lists = [contactList, guidanceList];

/** Everything below the emergency numbers, in the order that the council has chosen. */
export function HubBlocks({ settings }: { readonly settings: HubSettings }): JSX.Element {
  const { source } = useHost();
  const reading = useLists(lists, source);
  const drawn: Readonly<Record<HubBlock, () => JSX.Element>> = {
    'ways-in': () => <WaysIn {...settings} />,
    contacts: () => <WhoToGoTo reading={reading} />,
    'what-happens': () => <WhatHappens targets={settings.targets} />,
    support: () => <Support eap={settings.eap} />,
    guidance: () => <></>,
  };
  return (
    <>
      {settings.blocks.map((block) => (
        <React.Fragment key={block}>{drawn[block]()}</React.Fragment>
      ))}
      <Corrections />
    </>
  );
}
