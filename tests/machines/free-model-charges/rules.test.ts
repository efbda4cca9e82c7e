import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { policy } from "@/content/policy";
import { type FreeSlug, freeSlug } from "@/machines/free-model-charges/rules";

describe("freeSlug", () => {
  test.each<[string, FreeSlug | undefined]>([
    [policy.freeModels.exampleSlug, "ends-in-free"],
    ["deepseek/deepseek-chat", "no-suffix"],
    ["  deepseek/deepseek-chat:free\n", "ends-in-free"],
    ["DeepSeek/DeepSeek-Chat:FREE", "ends-in-free"],
    ["deepseek-chat:free", "ends-in-free"],
    ["deepseek/deepseek-chat%3Afree", "ends-in-free"],
    ["deepseek%2Fdeepseek-chat%3afree", "ends-in-free"],
    ["deepseek/deepseek-chat：ｆｒｅｅ", "ends-in-free"],
    ["deepseek/deepseek-chat:\u200bfree\ufeff", "ends-in-free"],
    ['"deepseek/deepseek-chat:free",', "ends-in-free"],
    ["`deepseek/deepseek-chat:free`.", "ends-in-free"],
    ["deepseek/deepseek-chat:free:online", "no-suffix"],
    ["deepseek/deepseek-chat-free", "no-suffix"],
    ["deepseek/deepseek-chat:freedom", "no-suffix"],
    ["openai/gpt-4o:nitro", "no-suffix"],
    ["https://openrouter.ai/deepseek/deepseek-chat:free", "ends-in-free"],
    ["https://openrouter.ai/deepseek/deepseek-chat:free?x", "ends-in-free"],
    ["https://openrouter.ai/deepseek/deepseek-chat:free/#pricing", "ends-in-free"],
    ["https://openrouter.ai/deepseek/deepseek-chat%3Afree/activity", "ends-in-free"],
    ["openrouter.ai/deepseek/deepseek-chat:free", "ends-in-free"],
    ["https://openrouter.ai/deepseek/deepseek-chat?v=:free", "no-suffix"],
    ["https://openrouter.ai/", undefined],
    ["https://openrouter.ai/activity", undefined],
    ["https://openrouter.ai", undefined],
    ["", undefined],
    ["   ", undefined],
    ["1234", undefined],
    ["/:/", undefined],
    [":free", undefined],
    [":free:free", undefined],
    ["I called deepseek/deepseek-chat:free yesterday", undefined],
  ])("%s", (slug, option) => {
    expect(freeSlug(slug, policy)).toBe(option);
  });

  it("reads the suffix from the policy", () => {
    const other = { ...policy, freeModels: { ...policy.freeModels, suffix: ":Gratis" } };
    expect(freeSlug("a/b:gratis", other)).toBe("ends-in-free");
    expect(freeSlug("a/b:free", other)).toBe("no-suffix");
  });

  it("tells every slug from its free variant", () => {
    const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}\/[a-z][a-z0-9.-]{0,18}[a-z0-9]$/);
    fc.assert(
      fc.property(slug, (name) => {
        expect(freeSlug(name, policy)).toBe("no-suffix");
        expect(freeSlug(`${name}${policy.freeModels.suffix}`, policy)).toBe("ends-in-free");
        expect(freeSlug(`https://openrouter.ai/${name}%3Afree?tab=api`, policy)).toBe("ends-in-free");
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(["ends-in-free", "no-suffix", undefined]).toContain(freeSlug(text, policy));
      }),
    );
  });
});
