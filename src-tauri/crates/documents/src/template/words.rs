//! The words of a template with values in them, as inlines of the document and of its legal texts.

use domain::act;

use super::{
    fill::Pen,
    nodes::{Condition, Form, Piece, Repetition},
    scope::Scope,
    units::Gathered,
};
use crate::{
    DocumentFault,
    fault::Answer,
    model::{FieldValue, Inline},
};

impl Pen<'_> {
    pub(super) fn line(&mut self, text: &[Piece], scope: &Scope<'_>) -> Answer<Vec<Inline>> {
        let mut out = Vec::new();
        self.pieces(text, scope, Look::Plain, &mut out)?;
        Ok(struck_together(out))
    }

    fn pieces(&mut self, text: &[Piece], scope: &Scope<'_>, look: Look, out: &mut Vec<Inline>) -> Answer<()> {
        let worded = |words: &str| match look {
            Look::Plain => Inline::text(words),
            Look::Strong => Inline::emphasis(words),
            Look::Struck => Inline::Struck { text: words.to_owned() },
        };
        for piece in text {
            match piece {
                Piece::Words(words) => out.push(worded(words)),
                Piece::Strong(inner) => self.pieces(inner, scope, Look::Strong, out)?,
                Piece::Struck(inner) => self.pieces(inner, scope, Look::Struck, out)?,
                Piece::Break => out.push(Inline::Break),
                Piece::Footnote(inner) => out.push(Inline::Footnote { text: self.line(inner, scope)? }),
                Piece::Reference(name) => out.push(self.reference(name)?),
                Piece::When(Condition { key, negated, then, otherwise }) => {
                    let chosen = if scope.holds(key) != *negated { then } else { otherwise };
                    self.pieces(chosen, scope, look, out)?;
                }
                Piece::Each(Repetition { list, body }) => {
                    for turn in scope.turns(list) {
                        self.pieces(body, &turn, look, out)?;
                    }
                }
                Piece::Field { key, form } => match self.value(key, *form, scope)? {
                    Printed::Nothing => {}
                    Printed::Hole(chip) => out.push(Inline::field(chip)),
                    Printed::Words { words, .. } if look != Look::Plain || words.contains('\n') => {
                        for (at, line) in words.lines().enumerate() {
                            if at > 0 {
                                out.push(Inline::Break);
                            }
                            out.push(worded(line));
                        }
                    }
                    Printed::Words { chip: Some(chip), .. } => out.push(Inline::field(chip)),
                    Printed::Words { words, chip: None } => out.push(Inline::text(words)),
                },
            }
        }
        Ok(())
    }

    /// Loading a template refuses such a reference; this says why if one comes here all the same.
    fn reference(&self, name: &str) -> Answer<Inline> {
        Err(DocumentFault::Template {
            file: self.template.file.clone(),
            line: 1,
            column: 1,
            cause: format!("odesłanie do „@{name}” może stać tylko w jednostce tego samego tekstu."),
        })
    }

    pub(super) fn act_line(&mut self, text: &[Piece], scope: &Scope<'_>, units: &mut Gathered) -> Answer<Vec<act::Inline>> {
        let mut out = Vec::new();
        self.act_pieces(text, scope, units, false, &mut out)?;
        Ok(out)
    }

    fn act_pieces(
        &mut self,
        text: &[Piece],
        scope: &Scope<'_>,
        units: &mut Gathered,
        strong: bool,
        out: &mut Vec<act::Inline>,
    ) -> Answer<()> {
        let worded = |words: &str| {
            let words: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            if strong { act::Inline::emphasis(words) } else { act::Inline::text(words) }
        };
        for piece in text {
            match piece {
                Piece::Words(words) => out.push(worded(words)),
                Piece::Strong(inner) => self.act_pieces(inner, scope, units, true, out)?,
                // Loading refuses words that are crossed out in a legal text.
                Piece::Struck(_) => {}
                Piece::Break => out.push(worded(" ")),
                // Legal units carry no footnotes; the words stay, in brackets.
                Piece::Footnote(inner) => {
                    out.push(worded(" ("));
                    self.act_pieces(inner, scope, units, strong, out)?;
                    out.push(worded(")"));
                }
                Piece::Reference(name) => out.push(units.reference(name)),
                Piece::When(Condition { key, negated, then, otherwise }) => {
                    let chosen = if scope.holds(key) != *negated { then } else { otherwise };
                    self.act_pieces(chosen, scope, units, strong, out)?;
                }
                Piece::Each(Repetition { list, body }) => {
                    for turn in scope.turns(list) {
                        self.act_pieces(body, &turn, units, strong, out)?;
                    }
                }
                Piece::Field { key, form } => match self.value(key, *form, scope)? {
                    Printed::Nothing => {}
                    Printed::Hole(chip) | Printed::Words { chip: Some(chip), .. } if !strong => {
                        out.push(act::Inline::field(&chip));
                    }
                    Printed::Hole(chip) => out.push(act::Inline::field(&chip)),
                    Printed::Words { words, .. } => out.push(worded(&words)),
                },
            }
        }
        Ok(())
    }

    fn value(&mut self, key: &str, form: Form, scope: &Scope<'_>) -> Answer<Printed> {
        if key == "lp"
            && let Some((at, _)) = scope.turn()
        {
            return Ok(Printed::Words { words: (at + 1).to_string(), chip: None });
        }
        let declared = scope.layers.iter().enumerate().rev().find_map(|(depth, layer)| Some((depth, layer.fields.get(key)?)));
        let Some((depth, field)) = declared else {
            return Ok(Printed::Nothing);
        };
        let value = scope.value(key).filter(|value| !value.is_empty());
        let Some(value) = value else {
            if !field.mandatory {
                return Ok(Printed::Nothing);
            }
            let chip = key.to_owned();
            self.fields.entry(chip.clone()).or_insert_with(|| FieldValue { label: field.label.clone(), value: String::new() });
            return Ok(Printed::Hole(chip));
        };
        let words = value
            .words(form)
            .ok_or_else(|| DocumentFault::WrongData { label: field.label.clone(), expected: field.kind.name() })?;
        // A value of the document is a chip; a value of a record in a list is plain words.
        if depth > 0 {
            return Ok(Printed::Words { words, chip: None });
        }
        let chip = format!("{key}{}", form.suffix());
        self.fields.insert(chip.clone(), FieldValue { label: field.label.clone(), value: words.clone() });
        Ok(Printed::Words { words, chip: Some(chip) })
    }
}

/// Neighbours that are crossed out are one stroke, and a reader hears them once.
fn struck_together(line: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(line.len());
    for piece in line {
        match (out.last_mut(), piece) {
            (Some(Inline::Struck { text: before }), Inline::Struck { text }) => before.push_str(&text),
            (_, piece) => out.push(piece),
        }
    }
    out
}

/// How words look.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Strong,
    Struck,
}

/// What stands in the place of a field.
enum Printed {
    Nothing,
    /// A mandatory field without data.
    Hole(String),
    Words {
        words: String,
        chip: Option<String>,
    },
}
