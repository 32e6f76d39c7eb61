import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly required?: boolean;
  /** What is wrong with the value. */
  readonly error?: string | undefined;
}

/** A field with its error beside it. */
function Field({
  label,
  error,
  children,
}: Pick<FieldProps, 'label' | 'error'> & { readonly children: (state: InvalidState) => VNode }): VNode {
  const id = useId();
  const isInvalid = error !== undefined;
  return (
    <div class="field">
      <label>
        {label}
        {children(isInvalid ? { 'aria-invalid': true, 'aria-describedby': id } : {})}
      </label>
      {isInvalid && (
        <p id={id} class="bad" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** The attributes of an input whose value is wrong. */
type InvalidState = { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string };

/** A text field with suggestions. */
export function TextField(
  props: FieldProps & { readonly suggestions?: readonly string[]; readonly placeholder?: string },
): VNode {
  const { label, value, onValue, suggestions = [], placeholder = '', required = false, error } = props;
  const id = useId();
  return (
    <Field label={label} error={error}>
      {(state) => (
        <>
          <input
            type="text"
            value={value}
            placeholder={placeholder}
            list={suggestions.length > 0 ? id : undefined}
            required={required}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            onInput={(event) => onValue(event.currentTarget.value.trim())}
            {...state}
          />
          {suggestions.length > 0 && (
            <datalist id={id}>
              {suggestions.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

/** A field for a whole number. */
export function NumberField({
  label,
  value,
  onValue,
  min,
  max,
  required = false,
  error,
}: FieldProps & { readonly min: number; readonly max: number }): VNode {
  return (
    <Field label={label} error={error}>
      {(state) => (
        <input
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={1}
          required={required}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          {...state}
        />
      )}
    </Field>
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
