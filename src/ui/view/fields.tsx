import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A text field with suggestions. */
export function TextField(
  props: FieldProps & { readonly suggestions?: readonly string[]; readonly placeholder?: string },
): VNode {
  const { label, value, onValue, suggestions = [], placeholder = '' } = props;
  const id = useId();
  return (
    <label>
      {label}
      <input
        type="text"
        value={value}
        placeholder={placeholder}
        list={suggestions.length > 0 ? id : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => onValue(event.currentTarget.value.trim())}
      />
      {suggestions.length > 0 && (
        <datalist id={id}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </label>
  );
}

/** A field for a whole number. */
export function NumberField({
  label,
  value,
  onValue,
  min,
  max,
}: FieldProps & { readonly min: number; readonly max: number }): VNode {
  return (
    <label>
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  );
}

/** A choice of one value. An empty value means that nothing is chosen yet. */
export function ChoiceField({
  label,
  value,
  onValue,
  choices,
}: FieldProps & { readonly choices: readonly (readonly [value: string, text: string])[] }): VNode {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Choices whose text is their value. */
export function choicesOf(values: readonly string[]): readonly (readonly [string, string])[] {
  return values.map((value) => [value, value] as const);
}
