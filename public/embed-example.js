const help = document.querySelector("billing-help");
const log = document.querySelector("#log");

for (const name of ["issue", "theme"]) {
  document.querySelector(`#${name}`)?.addEventListener("change", ({ target }) => {
    help?.setAttribute(name, target.value);
  });
}

for (const type of ["ready", "step", "solved", "ticket", "error"]) {
  help?.addEventListener(type, ({ detail }) => {
    const line = document.createElement("li");
    line.textContent = `${type} ${JSON.stringify(detail)}`;
    log?.append(line);
  });
}
