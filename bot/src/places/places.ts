/** A team that has the app, as the bot was told when it was added. */
export interface TeamPlace {
  /** Teams' id of the team (`19:…`). */
  readonly teamId: string;
  readonly name: string;
  readonly serviceUrl: string;
}

export interface PlaceChannel {
  readonly channelId: string;
  /** Teams gives the first channel no name: it is called General. */
  readonly name: string;
}

/** The teams and channels that the bot may speak in. */
export interface Places {
  /** Teams that have the app now, by name. */
  teams(): Promise<readonly TeamPlace[]>;
  team(teamId: string): Promise<TeamPlace | undefined>;
  /** Asked of Teams, remembered for a minute. Undefined when the bot is no longer in the team. @throws ChannelFailure `passing` */
  channels(teamId: string): Promise<readonly PlaceChannel[] | undefined>;
}
