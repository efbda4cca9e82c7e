import type { ReactNode } from "react";

interface Props {
  /** The field's id: its control takes {@link describedBy}. Left out if no field is to blame. */
  field?: string;
  /** A summary says it as well, so it is not spoken here. */
  isQuiet?: boolean;
  className?: string;
  /** Empty if nothing is wrong. */
  children: ReactNode;
}

/** What is wrong, announced as soon as it appears. */
export function FieldError({ field, isQuiet, className = "text-stop", children }: Props) {
  if (!children) return null;
  return (
    <p
      id={field && `${field}-error`}
      role={isQuiet ? undefined : "alert"}
      className={`font-semibold ${className}`}
    >
      {children}
    </p>
  );
}

/** The `aria-describedby` of a control: its error first, then its hint. */
export function describedBy(field: string, isWrong: boolean, hasHint: boolean) {
  const ids = [isWrong && `${field}-error`, hasHint && `${field}-hint`].filter(Boolean);
  return { "aria-invalid": isWrong, "aria-describedby": ids.join(" ") || undefined };
}
