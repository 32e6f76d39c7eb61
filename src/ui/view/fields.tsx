import { createContext, type VNode } from 'preact';
import { useContext, useEffect, useId } from 'preact/hooks';
import type { ProblemItem } from '../../client/client.js';

/** The errors of a form that the server found, and the fields that show them. */
export class FormErrors {
  readonly #pointers = new Set<string>();

  constructor(readonly errors: readonly ProblemItem[] = []) {}

  /** The same fields with other errors. */
  with(errors: readonly ProblemItem[]): FormErrors {
    const next = new FormErrors(errors);
    for (const pointer of this.#pointers) next.#pointers.add(pointer);
    return next;
  }

  /** Adds a field. @param pointer to its member of the body. */
  add(pointer: string): void {
    this.#pointers.add(pointer);
  }

  delete(pointer: string): void {
    this.#pointers.delete(pointer);
  }

  /** Whether an error is about the member of a field. */
  readonly hasField = ({ pointer = '' }: ProblemItem): boolean =>
    [...this.#pointers].some((each) => isAt(each, pointer));

  /** What is wrong with a field; undefined for nothing. */
  errorAt(pointer: string): string | undefined {
    // An error belongs to the innermost of the fields.
    const isInner = (inner: string, at: string): boolean => inner.length > pointer.length && isAt(inner, at);
    const details = this.errors.filter(
      ({ pointer: at = '' }) => isAt(pointer, at) && ![...this.#pointers].some((each) => isInner(each, at)),
    );
    return details.length === 0 ? undefined : details.map(({ detail }) => detail).join('; ');
  }
}

/** Whether an error is about a member or a part of it. */
function isAt(member: string, pointer: string): boolean {
  return pointer === member || pointer.startsWith(`${member}/`);
}

export const FormErrorsContext = createContext(new FormErrors());

/** Adds a field to its form. @param pointer to its member of the body. @returns what is wrong with it; undefined for nothing. */
export function useFieldError(pointer: string | undefined): string | undefined {
  const form = useContext(FormErrorsContext);
  useEffect(() => {
    if (pointer === undefined) return undefined;
    form.add(pointer);
    return () => form.delete(pointer);
  }, [form, pointer]);
  return pointer === undefined ? undefined : form.errorAt(pointer);
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly required?: boolean;
  /** What is wrong with the value. */
  readonly error?: string | undefined;
  /** The member of the body of the request, whose error is shown, such as `#/vlan/id`. */
  readonly pointer?: string;
}

/** A field with its error beside it. */
export function Field({
  label,
  error: own,
  pointer,
  children,
}: Pick<FieldProps, 'label' | 'error' | 'pointer'> & {
  readonly children: (state: InvalidState) => VNode;
}): VNode {
  const id = useId();
  const found = useFieldError(pointer);
  const error = own ?? found;
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
export type InvalidState = { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string };

/** A text field with suggestions. */
export function TextField(
  props: FieldProps & { readonly suggestions?: readonly string[]; readonly placeholder?: string },
): VNode {
  const { value, onValue, suggestions = [], placeholder = '', required = false } = props;
  const id = useId();
  return (
    <Field {...props}>
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

/** A field for several lines. */
export function LinesField(props: FieldProps & { readonly placeholder?: string }): VNode {
  const { value, onValue, placeholder = '' } = props;
  return (
    <Field {...props}>
      {(state) => (
        <textarea
          rows={3}
          value={value}
          placeholder={placeholder}
          autocapitalize="off"
          spellcheck={false}
          onInput={(event) => onValue(event.currentTarget.value)}
          {...state}
        />
      )}
    </Field>
  );
}

/** A field for a whole number. */
export function NumberField(props: FieldProps & { readonly min: number; readonly max: number }): VNode {
  const { value, onValue, min, max, required = false } = props;
  return (
    <Field {...props}>
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
export function ChoiceField(
  props: FieldProps & { readonly choices: readonly (readonly [value: string, text: string])[] },
): VNode {
  const { value, onValue, choices } = props;
  return (
    <Field {...props}>
      {(state) => (
        <select value={value} onChange={(event) => onValue(event.currentTarget.value)} {...state}>
          {choices.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}

/** A choice of yes or no. */
export function CheckField({ label, isChecked, onCheck }: CheckFieldProps): VNode {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
      />
      {label}
    </label>
  );
}

/** Choices whose text is their value. */
export function choicesOf(values: readonly string[]): readonly (readonly [string, string])[] {
  return values.map((value) => [value, value] as const);
}
