import type { Channel, ChannelFailureKind } from '../bot-framework/channel';

/** Where a call to Graph goes, without saying about what or whom. */
export const graphAreas = [
  ...['sites', 'lists', 'columns', 'items', 'files', 'permissions'],
  ...['groups', 'people', 'teams', 'calendars', 'batch', 'upload', 'other'],
] as const;
export type GraphArea = (typeof graphAreas)[number];

export interface GraphCall {
  readonly area: GraphArea;
  readonly method: string;
  /** 0 when nothing answered. */
  readonly status: number;
  /** SharePoint resource units. */
  readonly units: number;
  readonly retryAfterSeconds?: number;
  /** Absent for a part of a batch. */
  readonly seconds?: number;
}

export interface ChannelCall {
  readonly operation: keyof Channel;
  readonly outcome: 'done' | ChannelFailureKind | 'fault';
  /** 0 when nothing answered; 200 for everything that was done. */
  readonly status: number;
}

export interface CommandName {
  readonly feature: string;
  readonly kind: string;
}

/** Hears of everything that is counted. Nothing it is told names a person or holds what somebody wrote. */
export interface Meter {
  accepted(command: CommandName): void;
  /** `again`: it could not be filed now and will be tried later. */
  worked(command: CommandName, outcome: 'filed' | 'refused' | 'again'): void;
  graph(call: GraphCall): void;
  channel(call: ChannelCall): void;
  /** `route`: the pattern; undefined for files of the tab and unknown addresses. */
  answered(request: {
    readonly route: string | undefined;
    readonly status: number;
    readonly seconds: number;
  }): void;
  fired(timer: { readonly kind: string; readonly lateSeconds: number }): void;
}

const nothing = (): void => undefined;

/** For a service whose figures nobody reads. */
export const silentMeter: Meter = {
  accepted: nothing,
  worked: nothing,
  graph: nothing,
  channel: nothing,
  answered: nothing,
  fired: nothing,
};
