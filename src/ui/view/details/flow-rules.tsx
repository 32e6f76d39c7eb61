import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { reasonOf } from '../../connection/api.js';
import { type FlowRuleInput, flowRuleOf, flowRuleText, NO_RULE } from '../../flow-rules.js';
import { destroyFlowRules, sendFlowRule } from '../../requests.js';
import { Action, LineAction, RequestForm } from '../action.js';
import { usePage } from '../context.js';
import { useReading } from '../reading.js';
import { CheckField, ChoiceField, LinesField, NumberField } from '../fields.js';

interface FlowRulesProps {
  /** The number of the NIC. */
  readonly port: number;
  /** The rules are read again when it changes. */
  readonly at: string;
}

/** The flow rules of a NIC, with forms to validate, create and destroy them. */
export function FlowRules({ port, at }: FlowRulesProps): VNode {
  const { api } = usePage();
  const { value: status, error } = useReading(at, (signal) => api.primary(signal));
  const rules = status?.phy_ports?.find(({ id }) => id === port)?.flow;
  const isUnknown = status !== undefined && rules === undefined;

  return (
    <section aria-labelledby="flow-rules-title">
      <h3 id="flow-rules-title">Flow rules</h3>
      {error !== undefined && <p class="bad">The flow rules cannot be read: {reasonOf(error)}</p>}
      {isUnknown && <p>The release of the primary does not report them.</p>}
      {rules?.length === 0 && <p>None.</p>}
      <ul class="lines">
        {rules?.map((rule) => (
          <li key={rule.rule_id}>
            <span>
              #{rule.rule_id} {flowRuleText(rule)}
            </span>
            <LineAction
              word="Destroy"
              label={`Destroy flow rule ${rule.rule_id} of phy:${port}`}
              request={destroyFlowRules(port, rule.rule_id)}
            />
          </li>
        ))}
      </ul>
      {(rules?.length ?? 0) > 1 && (
        <Action
          label="Destroy all flow rules"
          request={destroyFlowRules(port)}
          question={`Packets of phy:${port} are then no longer sorted into queues. Destroy all flow rules?`}
        />
      )}
      <FlowRuleForm port={port} />
    </section>
  );
}

function FlowRuleForm({ port }: Pick<FlowRulesProps, 'port'>): VNode {
  const [input, setInput] = useState<FlowRuleInput>(NO_RULE);
  const set = (change: Partial<FlowRuleInput>): void => setInput((known) => ({ ...known, ...change }));
  const rule = flowRuleOf(input);
  return (
    <RequestForm
      title="Create a flow rule"
      label="Create"
      request={rule && sendFlowRule(port, rule, 'create')}
      sent={() => setInput(NO_RULE)}
      more={rule && { label: 'Validate', request: sendFlowRule(port, rule, 'validate') }}
    >
      <ChoiceField
        label="Direction"
        pointer="#/rule/direction"
        value={input.direction}
        onValue={(value) => set({ direction: value === 'egress' ? 'egress' : 'ingress' })}
        choices={[
          ['ingress', 'ingress'],
          ['egress', 'egress'],
        ]}
      />
      <NumberField
        label="Group"
        pointer="#/rule/group"
        value={input.group}
        onValue={(group) => set({ group })}
        min={0}
        max={4_294_967_295}
      />
      <NumberField
        label="Priority"
        pointer="#/rule/priority"
        value={input.priority}
        onValue={(priority) => set({ priority })}
        min={0}
        max={4_294_967_295}
      />
      <CheckField
        label="transfer"
        isChecked={input.isTransfer}
        onCheck={(isTransfer) => set({ isTransfer })}
      />
      <LinesField
        label="Pattern, one item a line"
        pointer="#/rule/pattern"
        value={input.pattern}
        onValue={(pattern) => set({ pattern })}
        placeholder="eth dst is 10:22:33:44:55:66"
      />
      <LinesField
        label="Actions, one a line"
        pointer="#/rule/actions"
        value={input.actions}
        onValue={(actions) => set({ actions })}
        placeholder="queue index 0"
      />
    </RequestForm>
  );
}
