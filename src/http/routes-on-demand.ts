import type { Server, ServerRoute } from '@hapi/hapi';

/** The start of the paths of the API, whose next segment tells them apart. */
const API = '/v1/';

/**
 * The routes of a server. A route is added to hapi when the first request for its area of URLs arrives: hapi takes one to two
 * milliseconds to validate the options of each route, and a start would wait for all routes.
 */
export class RoutesOnDemand {
  /** The routes that hapi does not know yet, by their area. */
  readonly #missing = new Map<string, ServerRoute[]>();

  constructor(routes: readonly ServerRoute[]) {
    for (const route of routes) {
      const area = areaOf(route.path);
      const others = this.#missing.get(area);
      if (others === undefined) this.#missing.set(area, [route]);
      else others.push(route);
    }
  }

  /**
   * Adds the routes that can match a path to a server, those of all methods, unless it has them. Must be called before hapi
   * looks for the route of a request.
   *
   * @param path of a request, as hapi has normalised it.
   */
  addFor(path: string, server: Server): void {
    if (this.#missing.size === 0) return;
    const area = areaOf(path);
    const routes = this.#missing.get(area);
    if (routes === undefined) return;
    server.route(routes);
    this.#missing.delete(area);
  }
}

/** The area of a path or path template. Routes of different areas match no common path: the segments that count are literal. */
function areaOf(path: string): string {
  const end = path.indexOf('/', path.startsWith(API) ? API.length : 1);
  return end === -1 ? path : path.slice(0, end);
}
