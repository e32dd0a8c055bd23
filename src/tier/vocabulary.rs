//! The subject's words.

use crate::word::words;

words! {
    /// How axes come together.
    pub enum Combine {
        /// The highest of their tiers.
        Highest = "highest",
        /// The lowest.
        Lowest = "lowest",
    }
}

words! {
    /// Where a service is given.
    pub enum Channel {
        /// On site (现场).
        OnSite = "on_site",
        /// Remotely (非现场).
        Remote = "remote",
    }
}

words! {
    /// What a client can bear (风险承受能力).
    pub enum Level {
        /// The least.
        C1 = "C1",
        /// Little.
        C2 = "C2",
        /// Some.
        C3 = "C3",
        /// Much.
        C4 = "C4",
        /// The most.
        C5 = "C5",
    }
}

words! {
    /// Whether there is a tier.
    pub enum Status {
        /// There is.
        Graded = "graded",
        /// Something is not known.
        Undetermined = "undetermined",
    }
}

words! {
    /// What becomes of a tier.
    pub enum Change {
        /// There was none before.
        New = "new",
        /// It rises.
        Up = "up",
        /// It falls.
        Down = "down",
        /// It stays.
        Same = "same",
        /// A lower grade is under observation.
        Hold = "hold",
        /// Something is not known.
        Undetermined = "undetermined",
    }
}

words! {
    /// What becomes of negative values.
    pub enum Negatives {
        /// Left out of everything.
        Exclude = "exclude",
        /// Counted as they are.
        Keep = "keep",
    }
}

words! {
    /// Classes by cumulative contribution.
    pub enum Class {
        /// The first.
        A = "A",
        /// The next.
        B = "B",
        /// The rest.
        C = "C",
    }
}

words! {
    /// The same by volume of trade.
    pub enum Volume {
        /// 主力.
        Main = "main",
        /// 一般.
        General = "general",
        /// 零散.
        Scattered = "scattered",
    }
}

words! {
    /// Groups by recency, frequency and money; each high or low.
    pub enum Group {
        /// High, high, high.
        ImportantValue = "important_value",
        /// High, low, high.
        ImportantDevelop = "important_develop",
        /// Low, high, high.
        ImportantKeep = "important_keep",
        /// Low, low, high.
        ImportantRetain = "important_retain",
        /// High, high, low.
        GeneralValue = "general_value",
        /// High, low, low.
        GeneralDevelop = "general_develop",
        /// Low, high, low.
        GeneralKeep = "general_keep",
        /// Low, low, low.
        GeneralRetain = "general_retain",
    }
}

words! {
    /// Schemes of a client's life.
    pub enum Scheme {
        /// Of an operator's big clients.
        Operator = "operator",
        /// By the day of the first trade.
        Time = "time",
        /// By trading now, before or soon.
        Trading = "trading",
        /// By volume.
        Volume = "volume",
        /// By what the archive is about.
        Archive = "archive",
    }
}
