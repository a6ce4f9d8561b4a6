import { resourceUnits, routeName } from './resource-units';

interface RouteFigures {
  calls: number;
  resourceUnits: number;
  /** How often each HTTP status was answered; `cut` is a connection that was cut. */
  statuses: Record<string, number>;
}

export interface MeterReading {
  readonly calls: number;
  readonly resourceUnits: number;
  readonly since: string;
  readonly routes: Readonly<Record<string, RouteFigures>>;
}

export interface MeteredCall {
  readonly method: string;
  /** Path and query as they reached the tenant, e.g. `/graph/v1.0/sites/…`. */
  readonly url: string;
  readonly status: number | 'cut';
}

/** Counts what was asked of the tenant, refused and throttled calls included, as SharePoint does. */
export class Meter {
  private routes = new Map<string, RouteFigures>();
  private since = new Date();

  record({ method, url, status }: MeteredCall): void {
    const route = routeName(method, url.split('?', 1)[0] ?? '');
    const figures = this.routes.get(route) ?? { calls: 0, resourceUnits: 0, statuses: {} };
    figures.calls += 1;
    figures.resourceUnits += url.startsWith('/graph/v1.0/')
      ? resourceUnits(method, url.slice('/graph/v1.0'.length))
      : 0;
    figures.statuses[status] = (figures.statuses[status] ?? 0) + 1;
    this.routes.set(route, figures);
  }

  read(): MeterReading {
    const all = [...this.routes.values()];
    return {
      calls: all.reduce((sum, route) => sum + route.calls, 0),
      resourceUnits: all.reduce((sum, route) => sum + route.resourceUnits, 0),
      since: this.since.toISOString(),
      routes: Object.fromEntries([...this.routes].sort(([a], [b]) => a.localeCompare(b))),
    };
  }

  reset(): void {
    this.routes = new Map();
    this.since = new Date();
  }
}
