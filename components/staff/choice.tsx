interface Props {
  name: string;
  label: string;
  value: string | undefined;
  /** Labels by value. */
  options: Readonly<Record<string, string>>;
  /** The label of no choice, if none is allowed. */
  any?: string;
}

/** A list to choose from in a plain form. */
export function Choice({ name, label, value, options, any }: Props) {
  return (
    <label className="w-full max-w-64">
      <span className="font-semibold">{label}</span>
      <select name={name} defaultValue={value ?? ""} className="field">
        {any !== undefined && <option value="">{any}</option>}
        {Object.entries(options).map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
