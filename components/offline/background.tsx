"use client";

import { useEffect } from "react";
import { LanguageSuggestion } from "../language/language-suggestion";
import { keepVisited } from "./keep-visited";
import { WaitingNotice } from "./waiting-notice";

/** What a page does once the person has what they came for: keeps itself, and sees to tickets that wait. */
export function Background() {
  useEffect(keepVisited, []);
  return (
    <>
      <WaitingNotice />
      <LanguageSuggestion />
    </>
  );
}
