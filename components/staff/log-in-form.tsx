import { staffMessages } from "@/content/ui/staff/en";
import { TokenField } from "./token-field";

/** The way into the desk: a plain form. */
export function LogInForm({ problem }: { problem?: string }) {
  const { heading, label, hint, button, cookie } = staffMessages.logIn;
  return (
    <form action="/desk/session" method="post" className="max-w-[26rem]">
      <h1 className="font-bold text-title">{heading}</h1>
      {problem !== undefined && (
        <p role="alert" id="problem" className="mt-4 rounded-lg border-2 border-stop px-4 py-3 font-semibold">
          {problem}
        </p>
      )}
      <label htmlFor="token" className="mt-6 block font-semibold">
        {label}
      </label>
      <p id="token-hint" className="text-soft">
        {hint}
      </p>
      <TokenField
        id="token"
        describedBy={problem === undefined ? "token-hint" : "problem token-hint"}
        isWrong={problem !== undefined}
      />
      <button type="submit" className="button mt-4">
        {button}
      </button>
      <p className="mt-4 text-soft text-sm">{cookie}</p>
    </form>
  );
}
