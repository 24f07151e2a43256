//! The published JSON Schema of a case file, made of the shapes that mirror the records.

use std::{borrow::Cow, marker::PhantomData};

use domain::vocabulary::Vocabulary;
use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema, transform::RecursiveTransform};

use super::shapes::CaseFile;

/// The schema as the text of `assets/schemas/case-1.schema.json`.
pub fn text() -> String {
    of::<CaseFile>()
}

/// The schema of any shape that is exchanged.
pub(crate) fn of<T: JsonSchema>() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(exact));
    format!("{:#}\n", settings.into_generator().into_root_schema_for::<T>().to_value())
}

/// A record has the fields that are named and no others; formats that the draft does not know are left out.
fn exact(schema: &mut Schema) {
    let Some(words) = schema.as_object_mut() else { return };
    if words.contains_key("properties") {
        words.insert("additionalProperties".into(), false.into());
    }
    if words.get("format").is_some_and(|format| format != "date") {
        words.remove("format");
    }
}

/// A member of a closed list, by its key.
pub(crate) struct Term<V>(PhantomData<V>);

impl<V: Vocabulary> JsonSchema for Term<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        let name = std::any::type_name::<V>();
        Cow::Borrowed(name.rsplit("::").next().unwrap_or(name))
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let keys: Vec<&str> = V::ALL.iter().map(|member| member.key()).collect();
        json_schema!({ "type": "string", "enum": keys })
    }
}
