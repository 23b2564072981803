"""The phase *Samen*: writing one answer together, beside what it rests on."""

from workshop.ui.operator.pages.joint.page import JointPage

__all__ = ["JointPage"]
