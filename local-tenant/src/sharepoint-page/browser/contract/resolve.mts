/** Gives the module of a name that a script asks for; rejects, naming it, when there is none. */
export type Resolve = (name: string) => Promise<unknown>;
