// ProseMirror's own rooms, as the editor calls them: pm.state, pm.view…

export * as history from "@tiptap/pm/history";
export * as model from "@tiptap/pm/model";
export * as state from "@tiptap/pm/state";
export * as view from "@tiptap/pm/view";
