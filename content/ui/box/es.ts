import type { Translation } from "@/content/translation";
import type { boxMessages as english } from "@/content/ui/box/en";

/** The one field of the start page, and what it answers. */
export const boxMessages: Translation<typeof english> = {
  label: "Cuéntenos qué pasó, pegue el error o suelte aquí su archivo de actividad",
  placeholder: "«Pagué y no llegó nada», «402», «rechazada»…",
  hint: "Se lee aquí, en su navegador. Las claves y los números de tarjeta se tachan al instante.",
  hintPlain: "Lo lee este servidor, y no lo guarda. No incluya claves ni números de tarjeta.",
  button: "Buscar la respuesta",
  file: "Añadir archivo",
  empty: "Diga en pocas palabras qué pasó, o pegue un error.",
  loading: "Un momento…",
  failed: "La respuesta no se pudo cargar. Revise su conexión o elija un problema abajo.",
  answered: "La respuesta está debajo.",
  sure: "Esto es lo que mejor encaja",
  unsure: "¿Cuál de estos es su problema?",
  afterError: "Si no es eso, estos son los más parecidos",
  begin: "Empezar aquí",
  support: "Ninguno de estos: escribir al equipo de soporte",
  supportNote: "Sus palabras pasan al ticket. Lo verá todo antes de enviarlo.",
  notBilling: {
    title: "Puede que esto no trate de un pago",
    body: "Aquí solo podemos ayudar con pagos. En estos sitios saben más:",
    after: "Si al final se trata de un pago, estos son los más parecidos",
  },
  key: {
    title: "Eso es una clave de API. La tachamos",
    body: "Si otras personas pudieron verla, elimínela ahora. Nadie necesita que se la dé, tampoco el equipo de soporte.",
    open: "Proteger su cuenta",
    look: "O usar una clave para ver por qué se rechazan las solicitudes",
  },
  reference: {
    title: "Eso parece la referencia de un ticket de soporte",
    body: "La página que se abrió al enviarlo muestra cómo va. Búsquela en el historial de su navegador: con la referencia sola nadie puede abrirla.",
    more: "El equipo de soporte responde al correo electrónico del ticket. Si hay algo nuevo, cuéntenos arriba qué pasó.",
  },
  picture: {
    title: "Una imagen o un PDF puede acompañar a su ticket de soporte",
    body: "Aquí no lo leemos. Escriba el error que muestra, o elija su problema. En el ticket hay un lugar para el archivo.",
  },
  forget: "Quitar el archivo",
};
