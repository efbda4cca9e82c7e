import type { Translation } from "../translation";
import type { messages as english } from "./en";

export const messages: Translation<typeof english> = (_policy) => ({
  title: "Uso no autorizado",
  symptom: "Otra persona usó mi cuenta o mi clave",
  summary: "Primero evite más daños, paso a paso. Después envíe un ticket de soporte urgente.",
  steps: {
    "change-password": {
      heading: "Cambie su contraseña",
      receipt: "Contraseña",
      body: ["Siga estos pasos en orden y pare en cuanto su cuenta vuelva a ser segura."],
      actions: [
        {
          text: "Cámbiela en los ajustes de su cuenta. La página Credits (créditos) lleva allí.",
          link: "credits",
          note: "Si inicia sesión con otro servicio, cambie allí la contraseña.",
        },
        { text: "Elija una que no use en ningún otro lugar." },
        {
          text: "¿Alguien está gastando sus créditos ahora? Empiece por las claves: es más rápido.",
          link: "keys",
        },
      ],
      options: {
        done: { label: "Listo, ya la cambié" },
        "cannot-do": { label: "No puedo hacerlo", hint: "Quedará escrito en su ticket." },
      },
    },
    "check-recovery": {
      heading: "Cambie sus opciones de recuperación",
      receipt: "Opciones de recuperación",
      body: ["Le permiten volver a entrar si olvida la contraseña. Solo deben servirle a usted."],
      actions: [
        {
          text: "Revise el correo y el teléfono de recuperación. Quite los que no sean suyos.",
        },
        { text: "Cambie las opciones de recuperación que otra persona pueda conocer o usar." },
        { text: "Haga lo mismo con su cuenta de correo si otra persona puede tener acceso a ella." },
      ],
      options: {
        done: { label: "Listo, solo yo puedo recuperarla" },
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
      ],
      options: {
        done: { label: "Listo, ya las regeneré" },
        "cannot-do": { label: "No puedo hacerlo", hint: "Quedará escrito en su ticket." },
      },
    },
    "gather-details": {
      heading: "Reúna los datos del uso que no fue suyo",
      receipt: "Datos",
      body: ["Bastan datos aproximados."],
      actions: [
        {
          text: "Abra su página Activity (actividad) y busque el uso que no fue suyo.",
          link: "activity",
        },
        { text: "Anote las fechas y los importes." },
        {
          text: "Guarde los registros (logs) que tenga de la actividad sospechosa.",
          note: "Los registros son lo que anotan sus programas o servidores. No deje claves en ellos.",
        },
      ],
      options: {
        "have-details": { label: "Tengo lo que pude encontrar" },
        "no-charges": { label: "No encuentro ningún uso que no fuera mío" },
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
