/** The process specs of a member of a panel document that has them by client id, such as `nfvs`. */
import { clientIdOf, formatProcessId } from '../../text/process-id.js';
import type { Spec } from './process-kind.js';

/** What a process spec of a document says besides what the process does. */
interface Life {
  readonly present?: boolean;
  readonly launch?: object;
}

/** What a document says that a process does. The schema requires all of it of a process that is to run. */
export type SpecMember<Member extends Life> = Required<Omit<Member, keyof Life>>;

/**
 * @param member such as the `nfvs` of a document.
 * @returns the process specs of the processes that are to run, by the id of the process.
 */
export function specsByClientId<S extends Spec, Member extends Life>(
  kind: S['kind'],
  member: Readonly<Record<string, Member>> | undefined,
  specOf: (member: SpecMember<Member>) => S,
): ReadonlyMap<string, S> {
  const specs = new Map<string, S>();
  for (const [clientId, each] of Object.entries(member ?? {}))
    if (each.present !== false)
      specs.set(formatProcessId(kind, Number(clientId)), specOf(each as unknown as SpecMember<Member>));
  return specs;
}

/** The reverse. @param specs by client id. */
export function memberOf<S extends Spec, Member>(
  specs: ReadonlyMap<string, S>,
  memberFor: (spec: S) => Member,
): Record<string, Member> {
  return Object.fromEntries([...specs].map(([clientId, spec]) => [clientId, memberFor(spec)]));
}

/** The path parameters of the operations of a secondary. @param id such as `vf:2`. */
export function pathOf(id: string): { readonly client_id: number } {
  return { client_id: clientIdOf(id) ?? 0 };
}
