//! What a reader met and did not take into the rows.

use domain::act::intake::Omitted;

#[derive(Default)]
pub(super) struct LeftOut {
    pub deleted: u32,
    pub hidden: u32,
    pub margins: bool,
    pub comments: u32,
    pub pictures: u32,
}

impl LeftOut {
    pub fn told(&self) -> Vec<Omitted> {
        let all = [
            (self.deleted > 0).then_some(Omitted::Deleted { places: self.deleted }),
            (self.hidden > 0).then_some(Omitted::Hidden { places: self.hidden }),
            self.margins.then_some(Omitted::Margins),
            (self.comments > 0).then_some(Omitted::Comments { count: self.comments }),
            (self.pictures > 0).then_some(Omitted::Pictures { count: self.pictures }),
        ];
        all.into_iter().flatten().collect()
    }
}
