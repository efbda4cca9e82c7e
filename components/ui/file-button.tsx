import type { ReactNode } from "react";

interface Props {
  id: string;
  accept?: string;
  /** Of the button, and of the field that it stands for. */
  className?: string;
  onFile: (file: File) => void;
  children: ReactNode;
}

/** A button that chooses a file. The same one can be chosen again. */
export function FileButton({ id, accept, className = "", onFile, children }: Props) {
  return (
    <>
      <label
        htmlFor={id}
        className={`button button-quiet ${className} has-[+:focus-visible]:outline-3 has-[+:focus-visible]:outline-accent has-[+:focus-visible]:outline-offset-3`}
      >
        {children}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
        className={`sr-only ${className}`}
      />
    </>
  );
}
