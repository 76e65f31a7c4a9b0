### The register: what things are called, which kinds there are, and what can be said of them.

concept-rulebook = the county's rules
concept-source = source
concept-principal = principal
concept-body = body
concept-unit = operation
concept-party = party
concept-office = office
concept-arena = arena
concept-relation = relation
concept-lineage = step in history
concept-paper = governing paper
concept-seat = seat
concept-holder = holder
concept-person = person

arena-kind-political = elected people
arena-kind-officials = officials
arena-kind-mixed = elected people supported by officials
arena-kind-network = network
arena-kind-knowledge-steering = knowledge steering
arena-kind-steering-group = steering group

legal-form-none = no legal form of its own
legal-form-joint-board = joint board
legal-form-federation = body of a federation
legal-form-board = board of one principal
legal-form-association = company or association

level-county = the whole county
level-municipal = within one municipality
level-region-internal = within the region
level-inter-county = several counties

between-region-and-municipalities = the region and the municipalities
between-municipalities = the municipalities
between-region = parts of the region
between-with-others = the principals and other parties

group-children = children
group-young = young people
group-adults = adults
group-older = older people

weight-only = only { $groups }
weight-primarily = primarily { $groups }
weight-partly = among others { $groups }

mandate-value-same-as = the same as { $arena }
mandate-value-practice = practice: { $practice }

body-kind-council = council
body-kind-executive = executive board
body-kind-board = board
body-kind-committee = committee
body-kind-auditors = auditors
body-kind-joint-board = joint board
body-kind-directorate = directorate

unit-kind-administration = administration
unit-kind-department = department
unit-kind-area = area
unit-kind-operation = operation

party-kind-federation = federation of municipalities
party-kind-police = police
party-kind-prosecutor = prosecutor
party-kind-county-board = county administrative board
party-kind-user-organisation = user organisation
party-kind-university = university
party-kind-other = other party

principal-kind-region = region
principal-kind-municipality = municipality

lineage-renamed = { $before } changed its name to { $after }
lineage-same-renamed = { $before } changed its name
lineage-merged = { $before } merged into { $after }
lineage-split = { $before } was divided into { $after }
lineage-replaced = { $before } was replaced by { $after }

paper-kind-mandate = mandate description
paper-kind-working-form = working form
paper-kind-rules = rules of procedure
paper-kind-agreement = agreement
paper-kind-other = other paper

part-purpose = what the arena is for
part-decides = what it may decide
part-lifts = where the rest is lifted
part-seats = who sits there
part-chair = who presides
part-meetings = how often it meets
part-minutes = who gets the minutes
part-reporting = how information is passed on

## What can be said of a thing

aspect-exists = when it exists
aspect-name = name
aspect-alias = also called
aspect-kind = kind
aspect-title = title
aspect-dated = date on the paper
aspect-issuer = issuer
aspect-register-number = register number
aspect-within = belongs to
aspect-members = number of members
aspect-meeting = meeting
aspect-mailbox = official e-mail address
aspect-at = belongs to
aspect-duty = standing duty
aspect-form = legal form
aspect-level = where it works
aspect-between = between whom
aspect-target-group = for whom
aspect-purpose = purpose
aspect-goal = goal
aspect-principle = principle
aspect-task = task
aspect-mandate = mandate
aspect-changes-paper = may change the mandate description
aspect-places = number of seats
aspect-rhythm = how often it meets
aspect-guest-of = belongs to another county
aspect-link = who does what
aspect-extent = how far it goes
aspect-step = what became what
aspect-governs = governs
aspect-replaces = replaces
aspect-adopter = has to be adopted by
aspect-anchored = anchored with
aspect-adopted = adopted by
aspect-review-by = to be looked over by
aspect-line = line
aspect-rule = rule
aspect-in = seat in
aspect-side = side
aspect-basis = by virtue of
aspect-spread = condition
aspect-appointer = appointed by
aspect-substitutes = substitutes
aspect-represents = represents
aspect-seat = seat
aspect-person = person
aspect-acts-as = sits as
aspect-stands-in-for = stands in for
aspect-of = comes from
aspect-appointed = appointed
aspect-serves-as = serves as
aspect-party = political party
aspect-leaving = leaves
aspect-proposes = proposes to follow
aspect-stale-mandate-months = months until a mandate description counts as old
aspect-anchored-waits-months = months a paper may be anchored without being adopted
aspect-seats-per-person-most = most seats for one person
aspect-vacancy-grace-days = days a seat may stand empty
aspect-answer-waits-months = months a recommendation may wait for an answer
aspect-carry-out-waits-months = months before it should show that something is carried out
aspect-mandate-states = what a mandate description has to state
aspect-colour = the county's colour
