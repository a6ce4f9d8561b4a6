import * as React from 'react';
import type { Nation } from '@councillor-safety/core/clock/bank-holidays';
import { Boundary } from '../shell/Boundary';
import { EmergencyStrip } from './EmergencyStrip';
import { FaultySettings } from '../shell/FaultySettings';
import { HubBlocks } from './HubBlocks';
import type { HubSettings } from './hub-settings';
import styles from './SafetyHub.module.scss';
import { hrefOf } from './ways-in';

export interface SafetyHubProps {
  readonly nation: Nation;
  readonly settings: HubSettings;
  /** Names of settings that cannot be used, while somebody edits the page; empty for readers. */
  readonly faultySettings: readonly string[];
}

/** The emergency numbers stand outside of everything that can break. */
export function SafetyHub({ nation, settings, faultySettings }: SafetyHubProps): JSX.Element {
  return (
    <>
      <EmergencyStrip nation={nation} onCall={settings.onCall} chatHref={hrefOf('talk', settings)} />
      <FaultySettings names={faultySettings} />
      {settings.title && <h2 className={styles.title}>{settings.title}</h2>}
      <Boundary>
        <HubBlocks settings={settings} />
      </Boundary>
    </>
  );
}
