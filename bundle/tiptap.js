// What the editor takes from Tiptap and ProseMirror, and nothing else: bin/bundle makes one file of it.

export {
  Editor,
  Extension,
  Mark,
  Node,
  getMarkRange,
  getSchema,
  isMacOS,
  mergeAttributes,
  textblockTypeInputRule,
  wrappingInputRule,
} from "@tiptap/core";
export { Bold } from "@tiptap/extension-bold";
export { Code } from "@tiptap/extension-code";
export { CodeBlock } from "@tiptap/extension-code-block";
export { Document } from "@tiptap/extension-document";
export { HardBreak } from "@tiptap/extension-hard-break";
export { Heading } from "@tiptap/extension-heading";
export { HorizontalRule } from "@tiptap/extension-horizontal-rule";
export { Italic } from "@tiptap/extension-italic";
export { BulletList, ListItem } from "@tiptap/extension-list";
export { Paragraph } from "@tiptap/extension-paragraph";
export { Text } from "@tiptap/extension-text";
export { Dropcursor, Gapcursor, Placeholder, UndoRedo } from "@tiptap/extensions";
export { Plugin } from "@tiptap/pm/state";
export * as pm from "./prosemirror.js";
