package org.homeward.policy;

import org.homeward.access.Caller;
import org.homeward.access.NotAllowed;
import org.homeward.access.Role;

/** Who may do what with releases: editors write, approvers decide, supervisors and administrators read what is in force. */
final class PolicyAccess {

    private PolicyAccess() {}

    static void mustRead(Caller caller) {
        if (!caller.hasAny(Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.SUPERVISOR, Role.ADMINISTRATOR)) {
            throw new NotAllowed("Releases can be read by policy staff, supervisors and administrators.");
        }
    }

    static void mustReadDrafts(Caller caller) {
        if (!caller.hasAny(Role.POLICY_EDITOR, Role.POLICY_APPROVER)) {
            throw new NotAllowed("Drafts can be read by policy staff only.");
        }
    }

    static void mustEdit(Caller caller) {
        if (!caller.has(Role.POLICY_EDITOR)) {
            throw new NotAllowed("Only a policy editor can change a draft.");
        }
    }

    static void mustApprove(Caller caller) {
        if (!caller.has(Role.POLICY_APPROVER)) {
            throw new NotAllowed("Only a policy approver can approve a draft, send it back or put it in force.");
        }
    }
}
