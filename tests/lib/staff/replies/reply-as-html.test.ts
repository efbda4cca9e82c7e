import { expect, it } from "vitest";
import { replyAsHtml } from "@/lib/staff/replies/reply-as-html";

it("keeps paragraphs, lists and links, in the direction of the language", () => {
  const text =
    "Hello,\n\nOne line\nand another\n\nPlease answer:\n- First?\n- Second?\n\nOpen:\nhttps://a.example/x?y=1&z=2.";
  expect(replyAsHtml(text, "en")).toBe(
    '<div lang="en" dir="ltr"><p>Hello,</p><p>One line<br>and another</p><p>Please answer:</p>' +
      "<ul><li>First?</li><li>Second?</li></ul>" +
      '<p>Open:<br><a href="https://a.example/x?y=1&amp;z=2">https://a.example/x?y=1&amp;z=2</a>.</p></div>',
  );
  expect(replyAsHtml("مرحبًا،", "ar")).toBe('<div lang="ar" dir="rtl"><p>مرحبًا،</p></div>');
});

it("shows what a person typed sign by sign", () => {
  expect(replyAsHtml('<img src=x onerror="a()"> & https://a.example/"><b>', "en")).not.toMatch(
    /<img|<b>|[^=]"(?=>?<b)/,
  );
  expect(replyAsHtml('"<script>"', "en")).toContain("&quot;&lt;script&gt;&quot;");
});
