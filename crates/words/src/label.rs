//! Labels: the values of the register that have a name of their own, a word or two in each language.

use crate::Words;
use domain::{
    access::{Action, commission::Role},
    certainty::Certainty,
    checks::Severity,
    context::Actor,
    id::Subject,
    register::{
        arena::{ArenaKind, Between, Group, LegalForm, Level},
        body::BodyKind,
        holder::ActsAs,
        paper::{MeetingRole, PaperKind, Receiver, Scope},
        party::PartyKind,
        principal::PrincipalKind,
        relation::RelationKind,
        rulebook::Part,
        seat::{Post, Side, Spread},
        unit::UnitKind,
    },
    view::mandate::Ground,
};

/// A value with a label in each language.
pub trait Say {
    /// The label.
    fn say(&self, words: &Words) -> String;
}

macro_rules! labels {
    ($($type:ty { $($value:pat => $message:ident,)* })*) => {
        $(impl $crate::Say for $type {
            fn say(&self, words: &$crate::Words) -> String {
                match self { $($value => words.$message(),)* }
            }
        })*
    };
}
pub(crate) use labels;

labels! {
    ArenaKind {
        ArenaKind::Political => arena_kind_political,
        ArenaKind::Officials => arena_kind_officials,
        ArenaKind::Mixed => arena_kind_mixed,
        ArenaKind::Network => arena_kind_network,
        ArenaKind::KnowledgeSteering => arena_kind_knowledge_steering,
        ArenaKind::SteeringGroup => arena_kind_steering_group,
    }
    LegalForm {
        LegalForm::None => legal_form_none,
        LegalForm::JointBoard => legal_form_joint_board,
        LegalForm::Federation => legal_form_federation,
        LegalForm::Board => legal_form_board,
        LegalForm::Association => legal_form_association,
    }
    Level {
        Level::County => level_county,
        Level::Municipal => level_municipal,
        Level::RegionInternal => level_region_internal,
        Level::InterCounty => level_inter_county,
    }
    Between {
        Between::RegionAndMunicipalities => between_region_and_municipalities,
        Between::Municipalities => between_municipalities,
        Between::Region => between_region,
        Between::WithOthers => between_with_others,
    }
    Group {
        Group::Children => group_children,
        Group::Young => group_young,
        Group::Adults => group_adults,
        Group::Older => group_older,
    }
    BodyKind {
        BodyKind::Council => body_kind_council,
        BodyKind::Executive => body_kind_executive,
        BodyKind::Board => body_kind_board,
        BodyKind::Committee => body_kind_committee,
        BodyKind::Auditors => body_kind_auditors,
        BodyKind::JointBoard => body_kind_joint_board,
        BodyKind::Directorate => body_kind_directorate,
    }
    UnitKind {
        UnitKind::Administration => unit_kind_administration,
        UnitKind::Department => unit_kind_department,
        UnitKind::Area => unit_kind_area,
        UnitKind::Operation => unit_kind_operation,
    }
    PartyKind {
        PartyKind::Federation => party_kind_federation,
        PartyKind::Police => party_kind_police,
        PartyKind::Prosecutor => party_kind_prosecutor,
        PartyKind::CountyBoard => party_kind_county_board,
        PartyKind::UserOrganisation => party_kind_user_organisation,
        PartyKind::University => party_kind_university,
        PartyKind::Other => party_kind_other,
    }
    PrincipalKind {
        PrincipalKind::Region => principal_kind_region,
        PrincipalKind::Municipality => principal_kind_municipality,
    }
    PaperKind {
        PaperKind::Mandate => paper_kind_mandate,
        PaperKind::WorkingForm => paper_kind_working_form,
        PaperKind::Rules => paper_kind_rules,
        PaperKind::Agreement => paper_kind_agreement,
        PaperKind::Other => paper_kind_other,
    }
    Part {
        Part::Purpose => part_purpose,
        Part::Decides => part_decides,
        Part::Lifts => part_lifts,
        Part::Seats => part_seats,
        Part::Chair => part_chair,
        Part::Meetings => part_meetings,
        Part::Minutes => part_minutes,
        Part::Reporting => part_reporting,
    }
    Scope {
        Scope::NoPoliticalStandpoint => scope_no_political_standpoint,
        Scope::PoliticalStandpoint => scope_political_standpoint,
        Scope::OwnWork => scope_own_work,
        Scope::TheRest => scope_the_rest,
        Scope::Everything => scope_everything,
    }
    Receiver {
        Receiver::Members => receiver_members,
        Receiver::Substitutes => receiver_substitutes,
        Receiver::Presenters => receiver_presenters,
        Receiver::Municipalities => receiver_municipalities,
    }
    MeetingRole {
        MeetingRole::Chair => role_chair,
        MeetingRole::Secretary => role_secretary,
    }
    Side {
        Side::Region => side_region,
        Side::Municipalities => side_municipalities,
        Side::Neither => side_neither,
    }
    Post {
        Post::Chair => post_chair,
        Post::ViceChair => post_vice_chair,
        Post::Presidium => post_presidium,
        Post::Member => post_member,
        Post::Representative => post_representative,
    }
    Spread {
        Spread::DifferentMunicipalities => spread_different_municipalities,
    }
    ActsAs {
        ActsAs::Ordinary => acts_as_ordinary,
        ActsAs::Substitute => acts_as_substitute,
    }
    // What one node does to another, without the nodes: a heading, or a cell between the two.
    RelationKind {
        RelationKind::PreparesFor => does_prepares_for,
        RelationKind::ReportsTo => does_reports_to,
        RelationKind::LiftsTo => does_lifts_to,
        RelationKind::RecommendsTo => does_recommends_to,
        RelationKind::ProposesTo => does_proposes_to,
        RelationKind::Steers => does_steers,
        RelationKind::SetsFormOf => does_sets_form_of,
        RelationKind::FeedsSeatsTo => does_feeds_seats_to,
        RelationKind::Represents => does_represents,
        RelationKind::Supports => does_supports,
        RelationKind::Coordinates => does_coordinates,
        RelationKind::Informs => does_informs,
    }
    Ground<'_> {
        Ground::InForce(_) => ground_in_force,
        Ground::AnchoredOnly(_) => ground_anchored_only,
        Ground::Undated(_) => ground_undated,
        Ground::NotInForce(_) => ground_not_in_force,
        Ground::SameAs(_) => ground_same_as,
        Ground::Practice => ground_practice,
        Ground::KnownMissing => ground_known_missing,
        Ground::NotFound => ground_not_found,
    }
    Certainty {
        Certainty::No => certainty_no,
        Certainty::Perhaps => certainty_perhaps,
        Certainty::Yes => certainty_yes,
    }
    Severity {
        Severity::Error => severity_error,
        Severity::Warning => severity_warning,
        Severity::Note => severity_note,
    }
    Action {
        Action::ReadRegister => action_read_register,
        Action::ReadJournal => action_read_journal,
        Action::ReadShared => action_read_shared,
        Action::ReadSpace => action_read_space,
        Action::WriteDraft => action_write_draft,
        Action::KeepRegister => action_keep_register,
        Action::ReportLeaving => action_report_leaving,
        Action::SilenceFinding => action_silence_finding,
        Action::RegisterMatter => action_register_matter,
        Action::PrepareMatter => action_prepare_matter,
        Action::CallUpMatter => action_call_up_matter,
        Action::RecordDecision => action_record_decision,
        Action::IssueDecision => action_issue_decision,
        Action::Recommend => action_recommend,
        Action::FollowUpRecommendation => action_follow_up_recommendation,
        Action::AnswerRecommendation => action_answer_recommendation,
        Action::GiveRole => action_give_role,
        Action::ReadNames => action_read_names,
        Action::ReadPersonal => action_read_personal,
        Action::KeepAccounts => action_keep_accounts,
        Action::KeepPersonal => action_keep_personal,
        Action::ErasePerson => action_erase_person,
        Action::ReadReadings => action_read_readings,
        Action::RedactText => action_redact_text,
        Action::RestoreJournal => action_restore_journal,
    }
    Role {
        Role::Administrator {} => role_administrator,
        Role::Auditor { .. } => role_auditor,
        Role::Registrar { .. } => role_registrar,
    }
    Actor {
        Actor::System => actor_system,
        Actor::Operator => actor_operator,
        Actor::Visitor => actor_visitor,
        // Who it is, is told by those who may know names.
        Actor::Person(_) => actor_person,
    }
    // The kind of thing an id stands for.
    Subject {
        Subject::Rulebook(_) => concept_rulebook,
        Subject::Source(_) => concept_source,
        Subject::Principal(_) => concept_principal,
        Subject::Body(_) => concept_body,
        Subject::Unit(_) => concept_unit,
        Subject::Party(_) => concept_party,
        Subject::Office(_) => concept_office,
        Subject::Arena(_) => concept_arena,
        Subject::Relation(_) => concept_relation,
        Subject::Lineage(_) => concept_lineage,
        Subject::Paper(_) => concept_paper,
        Subject::Seat(_) => concept_seat,
        Subject::Holder(_) => concept_holder,
        Subject::Matter(_) => concept_matter,
        Subject::Decision(_) => concept_decision,
        Subject::Document(_) => concept_document,
        Subject::Recommendation(_) => concept_recommendation,
        Subject::Person(_) => concept_person,
    }
}
