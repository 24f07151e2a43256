//! What each element of HTML is for the reader of words.

/// Name of an element, cut to what the known ones need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Name([u8; 12]);

impl Name {
    pub fn new(name: &[u8]) -> Self {
        let mut short = [0; 12];
        short.iter_mut().zip(name).for_each(|(to, from)| *to = *from);
        Self(short)
    }

    pub fn as_bytes(&self) -> &[u8] {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(self.0.len());
        &self.0[..end]
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Ends the line.
    Break,
    /// Ends the paragraph, and has no inside.
    Rule,
    Picture,
    /// Has no inside and says nothing.
    Void,
    Block,
    /// Text in which the lines are those of the source.
    Lines,
    List,
    Item,
    Table,
    Row,
    Cell,
    /// The main words of a page, whose own header and footer belong to them.
    Main,
    /// Of the page, not of the text: menus, notes at the side.
    Margin,
    /// Header and footer: of the page, unless they stand in its main words.
    Edge,
    /// No words of the text: programs, styles, fields of forms.
    Skipped,
    Deleted,
    Inline,
    /// Not followed; its words are read.
    Other,
}

/// The role of an element. A `form` is a block: older pages of a BIP stand in one as a whole. So are a `button` and a `label`:
/// headings that unfold their chapter are often one.
pub(super) fn role(name: Name) -> Role {
    match name.as_bytes() {
        b"br" => Role::Break,
        b"hr" => Role::Rule,
        b"img" => Role::Picture,
        b"area" | b"base" | b"basefont" | b"col" | b"embed" | b"input" | b"keygen" | b"link" | b"meta" | b"param" | b"source"
        | b"track" | b"wbr" => Role::Void,
        b"address" | b"blockquote" | b"body" | b"button" | b"caption" | b"center" | b"dd" | b"details" | b"dialog" | b"dir"
        | b"div" | b"dl" | b"dt" | b"fieldset" | b"figcaption" | b"figure" | b"form" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5"
        | b"h6" | b"hgroup" | b"html" | b"label" | b"legend" | b"p" | b"section" | b"summary" | b"tbody" | b"thead"
        | b"tfoot" => Role::Block,
        b"pre" | b"listing" | b"xmp" => Role::Lines,
        b"ol" | b"ul" | b"menu" => Role::List,
        b"li" => Role::Item,
        b"table" => Role::Table,
        b"tr" => Role::Row,
        b"td" | b"th" => Role::Cell,
        b"article" | b"main" => Role::Main,
        b"nav" | b"aside" => Role::Margin,
        b"header" | b"footer" => Role::Edge,
        b"applet" | b"audio" | b"canvas" | b"datalist" | b"iframe" | b"math" | b"noembed" | b"noframes" | b"noscript"
        | b"object" | b"output" | b"script" | b"select" | b"style" | b"svg" | b"template" | b"textarea" | b"title" | b"video" => {
            Role::Skipped
        }
        b"del" => Role::Deleted,
        b"a" | b"abbr" | b"acronym" | b"b" | b"bdi" | b"bdo" | b"big" | b"cite" | b"code" | b"data" | b"dfn" | b"em"
        | b"font" | b"i" | b"ins" | b"kbd" | b"mark" | b"nobr" | b"q" | b"s" | b"samp" | b"small" | b"span" | b"strike"
        | b"strong" | b"sub" | b"sup" | b"time" | b"tt" | b"u" | b"var" => Role::Inline,
        _ => Role::Other,
    }
}

impl Role {
    /// Whether its beginning and its end end the paragraph.
    pub fn is_block(self) -> bool {
        use Role::*;
        matches!(self, Rule | Block | Lines | List | Item | Table | Row | Cell | Main | Margin | Edge)
    }

    /// Whether it stays open until its end.
    pub fn has_inside(self) -> bool {
        !matches!(self, Role::Break | Role::Rule | Role::Picture | Role::Void | Role::Other)
    }

    /// Whether the end of an element with `self` for its role does not reach out of one with the role `around`.
    pub fn is_kept_in(self, around: Role) -> bool {
        match self {
            Role::Inline | Role::Deleted => around != Role::Inline && around != Role::Deleted,
            Role::Table => false,
            Role::Row => around == Role::Table,
            Role::Cell => matches!(around, Role::Table | Role::Row),
            Role::Item => matches!(around, Role::List | Role::Table | Role::Cell),
            _ => matches!(around, Role::Table | Role::Row | Role::Cell),
        }
    }
}
