import type { FieldId } from "@/machines/form";

/** Into the field itself, and into what hides it. @returns whether there is such a field */
export function goToField(id: FieldId): boolean {
  const field = document.getElementById(id);
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
  return field !== null;
}
