import type { Translation } from "@/content/translation";
import type { searchMessages as english } from "@/content/ui/search/en";
import { plural } from "../numbers/es";

/** Words of the search in the person's own words. */
export const searchMessages: Translation<typeof english> = {
  label: "Descríbalo con sus propias palabras",
  placeholder: "«402», «factura»…",
  button: "Buscar",
  results: (count) => plural(count, { one: "# resultado", many: "# de resultados", other: "# resultados" }),
  none: "Nada coincide con estas palabras. Elija abajo el problema que más se parezca.",
  loading: "Buscando…",
  failed: "La búsqueda no se pudo cargar. Revise su conexión o elija un problema abajo.",
  privacy: "Por favor, no escriba nombres, claves ni importes.",
};
