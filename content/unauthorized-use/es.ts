import type { Translation } from "../translation";
import type { messages as english } from "./en";

export const messages: Translation<typeof english> = (_policy) => ({
  title: "Uso no autorizado",
  symptom: "Otra persona usó mi cuenta o mi clave",
  summary: "Primero evite más daños, paso a paso. Después envíe un ticket de soporte urgente.",
  steps: {
    "change-password": {
      heading: "Cambie su contraseña y sus opciones de recuperación",
      receipt: "Contraseña y recuperación",
      body: ["Siga estos pasos en orden y pare en cuanto su cuenta vuelva a ser segura."],
      actions: [
        {
          text: "Cambie su contraseña por una que no use en ningún otro lugar. La página Credits (créditos) lleva a los ajustes de su cuenta.",
          link: "credits",
          note: "Si inicia sesión con otro servicio, cambie allí la contraseña.",
        },
        {
          text: "Revise el correo y el teléfono de recuperación. Quite los que no sean suyos.",
          note: "Permiten volver a entrar sin la contraseña. Haga lo mismo con su cuenta de correo.",
        },
        {
          text: "¿Alguien está gastando sus créditos ahora? Empiece por las claves: es más rápido.",
          link: "keys",
        },
      ],
      options: {
        done: { label: "Listo, solo yo puedo entrar" },
        "cannot-do": { label: "No puedo hacerlo", hint: "Quedará escrito en su ticket." },
      },
    },
    "revoke-keys": {
      heading: "Regenere ahora sus claves de API",
      receipt: "Claves de API",
      body: ["Con una clave de API, un programa usa su cuenta. Regenerarla es reemplazarla."],
      actions: [
        {
          text: "Abra sus claves de API en OpenRouter.",
          link: "keys",
        },
        {
          text: "Regenere de inmediato todas las claves que puedan estar expuestas.",
          note: "¿No sabe cuáles? Regenérelas todas y compruebe que las anteriores ya no están.",
        },
        {
          text: "Guarde las claves nuevas en un lugar seguro y póngalas en sus propios programas.",
          note: "Cámbielas por otras nuevas de vez en cuando, y de inmediato si sospecha algo.",
        },
        {
          text: "Busque el uso que no fue suyo y anote las fechas y los importes.",
          link: "activity",
          note: "Bastan datos aproximados. Guarde los registros (logs): lo que anotan sus programas o servidores.",
        },
      ],
      options: {
        done: { label: "Listo, ya las regeneré" },
        "no-charges": { label: "Listo, y no encuentro ningún uso que no fuera mío" },
        "cannot-do": { label: "No puedo hacerlo", hint: "Quedará escrito en su ticket." },
      },
    },
    solved: {
      heading: "Nos alegra que se haya resuelto",
      receipt: "Resuelto",
      body: [
        "Mire con frecuencia su uso en la página Activity (actividad), sobre todo en los próximos días.",
        "Active las alertas de gasto y fije un límite razonable de solicitudes para cada proyecto.",
        "Guarde bien sus claves de API. Cámbielas por otras nuevas de vez en cuando, y de inmediato si sospecha algo.",
      ],
      links: ["community"],
      options: {},
    },
    ticket: {
      heading: "Escriba a soporte sobre este uso no autorizado",
      receipt: "Ticket de soporte",
      body: [
        "Este ticket está marcado como urgente. El equipo de soporte necesita las fechas, los importes y los registros (logs) de la actividad sospechosa.",
        "Sus respuestas ya están en el ticket. Envíelo aunque falten datos, pero nunca añada una clave.",
      ],
      options: {},
    },
  },
});
