//! What stays from call to call: the buffer that texts come in through, the checker and its options, the last panic.

use std::cell::RefCell;

use communs::diagnostic::Locale;
use communs::text::{Buffer, Format, Kind, Limits, Node, Tree, read};
use communs::{Checker, Options, Setting};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::Failure;

/// What a call works with.
#[derive(Debug, Default)]
pub(crate) struct State {
    /// Texts come in here, written by JavaScript.
    pub(crate) input: Vec<u8>,
    pub(crate) checker: Checker,
    pub(crate) options: Options,
    pub(crate) locale: Locale,
}

/// Room that is kept for the next text.
const KEPT: usize = 1 << 20;

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
    static PANIC: RefCell<String> = RefCell::default();
}

/// Lends the state out. No function of this crate runs within another.
pub(crate) fn with<T>(run: impl FnOnce(&mut State) -> T) -> T {
    STATE.with_borrow_mut(run)
}

/// Lends the first bytes of the input out with the state, and gives back the memory of a large one.
pub(crate) fn with_input<T>(length: usize, run: impl FnOnce(&[u8], &mut State) -> T) -> T {
    with(|state| {
        let mut input = std::mem::take(&mut state.input);
        let done = run(input.get(..length).unwrap_or_default(), state);
        if input.len() > KEPT {
            input = Vec::new();
        }
        state.input = input;
        done
    })
}

/// The place of the input, which has that much room at least; null where there is no memory for it.
#[wasm_bindgen]
pub fn input(room: usize) -> *mut u8 {
    with(|state| {
        if state.input.len() < room {
            let room = room.max(1 << 14);
            // What was there is given back first, and need not be copied.
            state.input = Vec::new();
            if state.input.try_reserve_exact(room).is_err() {
                return std::ptr::null_mut();
            }
            state.input.resize(room, 0);
        }
        state.input.as_mut_ptr()
    })
}

/// Notes what a panic says from now on: the instance cannot be trusted after one.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        PANIC.with_borrow_mut(|told| *told = info.to_string());
    }));
}

/// What the last panic said.
#[wasm_bindgen]
pub fn panicked() -> String {
    PANIC.with_borrow(Clone::clone)
}

/// Sets the options of the calls that follow, from the JSON of an object.
#[wasm_bindgen]
pub fn settings(json: &str) -> Result<(), String> {
    let mut options = Options::default();
    let mut locale = Locale::default();
    let read = each(json, &mut locale, |name, value| {
        options.set(name, value).map_err(Failure::Option)
    });
    with(|state| {
        state.locale = locale;
        read.map_err(|failure| failure.json(locale))?;
        state.options = options;
        state.checker.set_options(options);
        Ok(())
    })
}

/// Goes through the options of an object, `limits` one by one, and sets the language of messages.
pub(crate) fn each(
    json: &str,
    locale: &mut Locale,
    mut set: impl FnMut(&str, Setting<'_>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut buffer = Buffer::new();
    let Ok(tree) = read(json, Format::Json, &Limits::default(), &mut buffer) else {
        return Err(Failure::NotOptions);
    };
    let root: Node<'_> = tree.root();
    if root.kind() != Kind::Object {
        return Err(Failure::NotOptions);
    }
    // Complaints about the other options are in the language that is asked for.
    if let Some(node) = root.get("lang") {
        let word = node.as_str().unwrap_or_default();
        *locale = Locale::of(word).ok_or_else(|| Failure::Language(word.to_owned()))?;
    }
    for (key, value) in root.members() {
        match (key.as_str(), value.kind()) {
            ("lang", _) => {}
            ("limits", Kind::Object) => {
                for (name, value) in value.members() {
                    set(&format!("limits.{}", name.as_str()), setting(value))?;
                }
            }
            ("limits", _) => return Err(Failure::NotLimits),
            (name, _) => set(name, setting(value))?,
        }
    }
    Ok(())
}

fn setting(node: Node<'_>) -> Setting<'_> {
    match node.kind() {
        Kind::Boolean => Setting::Flag(node.as_bool().unwrap_or_default()),
        Kind::Number => match node.as_number().map(str::parse) {
            Some(Ok(number)) => Setting::Number(number),
            _ => Setting::Other,
        },
        _ => node.as_str().map_or(Setting::Other, Setting::Word),
    }
}

/// Builds a tree without places from a tree of JSON: that of an object.
pub(crate) fn build(tree: Tree<'_>, builder: &mut communs::text::Builder<'_>) -> Result<(), Failure> {
    copy(tree.root(), builder)
}

fn copy(node: Node<'_>, builder: &mut communs::text::Builder<'_>) -> Result<(), Failure> {
    match node.kind() {
        Kind::Null => builder.null()?,
        Kind::Boolean => builder.boolean(node.as_bool().unwrap_or_default())?,
        Kind::Number => builder.number(node.as_number().unwrap_or_default())?,
        Kind::Array => {
            builder.open_list()?;
            for item in node.items() {
                copy(item, builder)?;
            }
            builder.close();
        }
        Kind::Object => {
            builder.open_object()?;
            for (key, value) in node.members() {
                builder.key(key.as_str())?;
                copy(value, builder)?;
            }
            builder.close();
        }
        Kind::String => builder.text(node.as_str().unwrap_or_default())?,
    }
    Ok(())
}
