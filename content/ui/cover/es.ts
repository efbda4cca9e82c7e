import type { Translation } from "@/content/translation";
import type { coverMessages as english } from "@/content/ui/cover/en";
import { percent, plural } from "../numbers/es";

/** Words of the dialog in which a picture is covered and cropped. Loaded with it. */
export const coverMessages: Translation<typeof english> = {
  title: "Tapar o recortar la imagen",
  intro:
    "Arrastre sobre lo que nadie deba ver, o toque dos esquinas opuestas. Lo que tape desaparece para siempre cuando termine.",
  keys: "Con el teclado: las flechas mueven el marco y, con Mayús (Shift), cambian su tamaño. Intro (Enter) lo aplica.",
  tool: "Qué hacer con el marco",
  tools: { cover: "Tapar en negro", crop: "Quitar lo demás" },
  canvas: (name) => `${name}, con un marco para colocar`,
  undo: "Deshacer",
  cancel: "Cancelar",
  leave: "¿Salir sin guardar los cambios?",
  stay: "Seguir editando",
  discard: "Salir sin ellos",
  done: "Listo",
  opening: "Abriendo la imagen…",
  working: "Creando la imagen nueva…",
  failed: "La imagen no se pudo cambiar. Haga otra captura de pantalla y elíjala.",
  corner: "Primera esquina marcada. Toque la esquina opuesta.",
  covered: (count) =>
    plural(count, {
      one: "Tapado. # cambio hasta ahora.",
      many: "Tapado. # de cambios hasta ahora.",
      other: "Tapado. # cambios hasta ahora.",
    }),
  cropped: (count) =>
    plural(count, {
      one: "Recortado. # cambio hasta ahora.",
      many: "Recortado. # de cambios hasta ahora.",
      other: "Recortado. # cambios hasta ahora.",
    }),
  undone: (count) =>
    count === 0
      ? "Deshecho. No queda ningún cambio."
      : plural(count, {
          one: "Deshecho. Queda # cambio.",
          many: "Deshecho. Quedan # de cambios.",
          other: "Deshecho. Quedan # cambios.",
        }),
  frame: (left, top, width, height) =>
    `Marco: a ${percent(left / 100)} de la izquierda y ${percent(top / 100)} de arriba, con ${percent(width / 100)} de ancho y ${percent(height / 100)} de alto.`,
};
