import type { Translation } from "@/content/translation";
import type { offlineMessages as english } from "@/content/ui/offline/en";

/** Words for when there is no network, and for what is kept until there is one. */
export const offlineMessages: Translation<typeof english> = {
  heading: "Esta página necesita conexión",
  body: "No hay conexión, y esta página no se había abierto antes en este dispositivo. No se ha perdido nada de lo que escribió.",
  kept: "Esto funciona sin conexión",
  nothing:
    "En este dispositivo aún no se ha abierto la página de ningún problema, así que ninguna funciona todavía sin conexión.",
  retry: "Intentar de nuevo",
  waiting: {
    title: "Tickets de soporte en este dispositivo",
    mark: (ref) => `Ticket de soporte ${ref}`,
    waits: "No hay conexión, así que su ticket no se envió. Queda guardado en este dispositivo.",
    when: "Lo enviará esta página, o la próxima que abra aquí, cuando vuelva la conexión.",
    takeBack: "No enviarlo",
    sent: "Su ticket se envió y está guardado.",
    receipt: "Abrir su recibo",
    refused: "Su ticket no se aceptó.",
    form: "Volver al formulario",
    close: "Cerrar",
  },
};
