import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { processName } from '../../text/process-id.js';
import { shownPanel } from '../absent.js';
import { portName } from '../names.js';
import type { Page } from '../page.js';
import { Announcer } from './announcer.js';
import { Banner, ClockBanner, DesiredBanner } from './banner.js';
import { ChangeBar } from './change-bar.js';
import { PageContext, useStateOf } from './context.js';
import { Details } from './details/details.js';
import { Filters } from './filters.js';
import { Header } from './header.js';
import { List } from './list.js';
import { Missing } from './missing.js';
import { NodesView } from './nodes/nodes-view.js';
import { Notices } from './notices.js';
import { Overview } from './overview.js';
import { Picture } from './picture.js';
import { TokenForm } from './token-form.js';

const FIELDS = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];

/** The whole page. */
export function App({ page }: { readonly page: Page }): VNode {
  const state = useStateOf(page.store);
  const { selection, armed, connection } = state;
  const topology = shownPanel(state);
  const { isOpen: areNodesOpen } = useStateOf(page.nodes);
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      // In a field, Escape belongs to the field.
      const inField = FIELDS.some((field) => event.target instanceof field);
      if (event.key === 'Escape' && !inField) page.escape();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, [page]);
  useEffect(() => {
    document.title = `${connection.state === 'lost' ? '(lost) ' : ''}Soft Patch Panel`;
  }, [connection.state]);
  return (
    <PageContext.Provider value={page}>
      <Header state={state} />
      <Banner state={state} />
      <ClockBanner state={state} />
      <DesiredBanner state={state} />
      {areNodesOpen ? <NodesView /> : <ChangeBar state={state} />}
      {connection.state === 'token' && <TokenForm why={connection.why} again={page.hasToken} />}
      {/* Without the server, or a token that it accepts, the picture is stale and drawn as such. */}
      <main
        class={`${connection.state === 'lost' || connection.state === 'token' ? 'is-stale' : ''}${selection === undefined ? '' : ' has-details'}`}
      >
        <div class="stage">
          {topology === undefined ? (
            connection.state !== 'token' && <p class="nothing">Loading the panel …</p>
          ) : state.view === 'picture' ? (
            <>
              <Missing state={state} />
              <Picture state={state} topology={topology} />
            </>
          ) : (
            <>
              <Filters state={state} />
              <List state={state} topology={topology} />
            </>
          )}
        </div>
        {topology !== undefined && selection !== undefined ? (
          <Details state={state} topology={topology} selection={selection} />
        ) : (
          <Overview state={state} />
        )}
      </main>
      {armed !== undefined && (
        <p class="arming">
          <span>
            Patch {processName(armed.process)} {armed.side === 'in' ? 'from' : 'to'}{' '}
            <b>{portName(topology, armed.port)}</b>: choose the other end.
          </span>
          <button type="button" onClick={() => page.disarm()}>
            Cancel
          </button>
        </p>
      )}
      <Notices notices={state.notices} change={state.change} />
      <Announcer state={state} />
    </PageContext.Provider>
  );
}
